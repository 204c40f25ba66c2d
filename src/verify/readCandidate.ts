import { type FileKind, fileKindOf } from '../lib/files/fileKind.ts'
import { decodeForeignText } from '../lib/text/decodeForeignText.ts'

/** A file that is to be compared; or why it cannot be. */
export type Candidate =
  | { readonly kind: 'html'; readonly html: string }
  | { readonly kind: 'unreadable'; readonly reason: string }

/** A page of GovDelivery has about 100 KB; comparing takes time that grows with the size. */
export const maxBytes = 2_000_000

const kinds: { readonly [kind in Exclude<FileKind, 'web-page'>]: string } = {
  word: 'a Word document',
  'old-office': 'an Office document',
  'open-document': 'an OpenDocument file',
  pages: 'a Pages document',
  rtf: 'formatted text (RTF)',
  pdf: 'a PDF file',
  picture: 'a picture',
  archive: 'an archive',
}

const wayOut = 'Give the HTML: copied from the source view into a file, or a page saved as “HTML only”.'

export function readCandidate(bytes: Uint8Array): Candidate {
  const unreadable = (reason: string): Candidate => ({ kind: 'unreadable', reason: `${reason} ${wayOut}` })
  if (bytes.length > maxBytes)
    return unreadable(`It is too large to be this email (${(bytes.length / 1_000_000).toFixed(1)} MB).`)
  const kind = fileKindOf(bytes)
  if (kind !== null && kind !== 'web-page') return unreadable(`It is ${kinds[kind]}, and no HTML.`)
  const utf16 = unmarkedUtf16Of(bytes)
  const text = utf16 ? new TextDecoder(utf16).decode(bytes) : decodeForeignText(bytes)
  if (text.trim() === '') return unreadable('It is empty.')
  if (text.includes('\0')) return unreadable('It is not text, or it is damaged.')
  if (isMail(text)) return unreadable('It is a whole mail or a web archive (MHTML), in which the HTML is packed.')
  if (!/<[a-z!][^>]*>/i.test(text)) return unreadable('It is plain text: it has no HTML tag.')
  return { kind: 'html', html: text.replace(/\r\n?/g, '\n') }
}

/** Other programs write UTF-16 without its byte order mark, too: every second byte of its ASCII is zero. */
function unmarkedUtf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes
  if (first !== 0 && second === 0) return 'utf-16le'
  return first === 0 && second !== 0 && second !== undefined ? 'utf-16be' : null
}

/** Two header lines of a mail, of which one says what is inside. */
function isMail(text: string): boolean {
  const [head = ''] = text.slice(0, 20_000).split(/\r?\n\r?\n/)
  return /^[\w-]+: /.test(head) && /^(?:MIME-Version|Content-Type|Content-Transfer-Encoding): /im.test(head)
}
