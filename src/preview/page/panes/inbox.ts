import type { EmailState } from '../../state.ts'
import { h } from '../html.ts'
import { cut } from '../words.ts'
import type { DataContent } from './dataPane.ts'

/** Characters of a line that each kind of mail program shows. An approximation: windows and fonts differ. */
const desktopLine = 140
const phone = { subject: 40, preview: 90 }
const webmail = { subject: 70, line: 110 }

type LineParts = readonly [from: string, subject: string, preview: string]

/** How inboxes list the email before it is opened. */
export const inbox: DataContent = {
  of: ({ subject, preview, stripped, sender, newsletter }) => [subject, preview, stripped, sender, newsletter],
  draw: (email) => {
    const { subject } = email
    const sender = email.sender ?? email.newsletter
    const preview = previewOf(email)
    const rest = (line: number, shown: string) => cut(preview, Math.max(0, line - [...shown].length))
    const short = cut(subject, webmail.subject)
    return [
      client(
        'In a program on a computer',
        line(sender, cut(subject, desktopLine), rest(desktopLine, sender + subject)),
      ),
      client('On a phone', threeLines(sender, cut(subject, phone.subject), cut(preview, phone.preview))),
      client('In webmail', line(sender, short, rest(webmail.line, short))),
      facts(email),
    ]
  },
}

function line(...[from, subject, preview]: LineParts): HTMLElement {
  const words = h('span', {}, h('span', { class: 'mail-subject' }, subject), ' ', previewPart(preview))
  return h('p', { class: 'mail-line' }, h('span', { class: 'mail-from' }, from), words)
}

function threeLines(...[from, subject, preview]: LineParts): HTMLElement {
  const parts = [h('span', { class: 'mail-from' }, from), h('span', { class: 'mail-subject' }, subject)]
  return h('p', { class: 'mail-phone' }, ...parts, previewPart(preview))
}

function previewPart(preview: string): HTMLElement {
  return h('span', { class: 'mail-preview' }, preview)
}

/** Without preview text a mail program shows the first words of the email. */
function previewOf({ preview, stripped }: EmailState): string {
  return preview ?? stripped.replace(/\s+/g, ' ').trim().slice(0, 200)
}

function client(name: string, row: HTMLElement): HTMLElement {
  return h('figure', { class: 'mail' }, h('figcaption', {}, name), row)
}

function facts({ subject, preview, sender }: EmailState): HTMLElement {
  const length = (text: string) => `${[...text].length} characters`
  return h(
    'p',
    { class: 'note' },
    `Subject: ${length(subject)}. Preview text: ${preview === null ? 'none, so the first words stand in for it' : length(preview)}. `,
    sender === null ? 'No sender is named in newsletter.yaml: the newsletter’s name stands in for it. ' : null,
    'Mail programs cut where their window ends, so these are approximations.',
  )
}
