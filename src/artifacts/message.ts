import { digest } from '../lib/cache/digest.ts'
import { once } from '../lib/cache/memo.ts'
import { escapeHtml } from '../lib/html/escape.ts'
import { foldedHeader, mailboxHeader, mailDate, textHeader } from '../lib/mail/headers.ts'
import { asciiMailbox } from '../lib/mail/mailbox.ts'
import { type InlineFile, writeMessage } from '../lib/mail/mimeMessage.ts'
import type { Letter, LetterPicture } from '../model/letter.ts'
import type { ArtifactKind, HtmlForm, Rendering } from './kind.ts'
import { mediaTypeOf, pictureBytes } from './pictures.ts'

/**
 * The letter as a mail to open and to send as a test. `form` is the document's.
 *
 * It opens as a draft where the program knows X-Unsent: classic Outlook (IConverterSession in Microsoft's MAPI
 * reference), Thunderbird (`openEMLFile` in MailUtils.sys.mjs, 153). Others show it; Apple Mail then has “Send Again”.
 * It names no recipient, and no sender where the newsletter gives no address: the program fills in its user's own.
 */
export const message = (form: HtmlForm): ArtifactKind => ({
  role: 'message',
  forms: [form],
  make(rendering) {
    // Not when the mail is asked for: by then the files of its templates may be others.
    const [html, text] = [rendering.html(form).text, rendering.plainText().text]
    return [
      {
        name: `${rendering.stem}.eml`,
        mediaType: 'message/rfc822',
        limit: null,
        held: false,
        text: null,
        starts: null,
        // Asked for more than once: to compare it with the file that is there, and to write it.
        bytes: once(() => draftOf(rendering, html, text)),
      },
    ]
  },
})

function draftOf(rendering: Rendering, html: string, text: string): string {
  const { letter } = rendering
  const body = { ...withOwnPictures(html, rendering), text }
  const headers = headersOf(letter)
  const id = digest([...headers, body.text, body.html])
  return writeMessage([...headers, `Message-ID: <${id}@${domainOf(letter)}>`, 'X-Unsent: 1'], body, id)
}

function headersOf({ subject, calendarDate, sender, parts }: Letter): string[] {
  const { year, month, day } = calendarDate
  // At noon it is the same day nearly everywhere.
  const noon = new Date(Date.UTC(year, month - 1, day ?? 1, 12))
  const languages = new Set(parts.flatMap(({ kind, language }) => (kind === 'masthead' ? language.tag : [])))
  const address = addressOf(sender)
  return [
    ...(sender && address ? [mailboxHeader('From', [{ name: sender.name, address }])] : []),
    textHeader('Subject', subject),
    `Date: ${mailDate(noon)}`,
    foldedHeader('Content-Language', [[...languages].join(', ')]),
  ]
}

function addressOf(sender: Letter['sender']): string | null {
  return sender?.email ? asciiMailbox(sender.email) : null
}

/** Without an address, a name that RFC 2606 keeps free. */
function domainOf({ sender }: Letter): string {
  return addressOf(sender)?.replace(/^.*@/, '') ?? 'cohes3ion.invalid'
}

/** The HTML with pictures on the web, or in the mail, in the place of those beside the file; and those in the mail. */
function withOwnPictures(html: string, { letter, readPicture }: Rendering) {
  const inline = new Map<LetterPicture, InlineFile>()
  const changed = html.replace(/(<img\b[^>]*? src=")images\/([^"]+)/g, (whole, start: string, name: string) => {
    const picture = letter.pictures.find((one) => one.name === name)
    if (!picture) return whole
    if (picture.address !== null) return start + escapeHtml(picture.address)
    const file = inline.get(picture) ?? inlineFile(picture, readPicture)
    inline.set(picture, file)
    return `${start}cid:${file.contentId}`
  })
  return { html: changed, inline: [...inline.values()] }
}

/** Clients may remember a picture by its id, so one that has changed gets another. */
function inlineFile(picture: LetterPicture, readPicture: Rendering['readPicture']): InlineFile {
  const bytes = pictureBytes(picture, readPicture)
  const contentId = `${picture.name}.${digest([bytes]).slice(0, 12)}@cohes3ion.invalid`
  return { contentId, name: picture.name, mediaType: mediaTypeOf(picture), bytes }
}
