import { type FileKind, fileKindOf } from '../lib/files/fileKind.ts'

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
  const text = decode(bytes)
  if (text.trim() === '') return unreadable('It is empty.')
  if (text.includes('\0')) return unreadable('It is not text, or it is damaged.')
  if (isMail(text)) return unreadable('It is a whole mail or a web archive (MHTML), in which the HTML is packed.')
  if (!/<[a-z!][^>]*>/i.test(text)) return unreadable('It is plain text: it has no HTML tag.')
  return { kind: 'html', html: text.replace(/\r\n?/g, '\n') }
}

/** Windows-1252 from 0x80 to 0x9f; the decoder of Node.js 20 reads these as Latin-1. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** UTF-8; UTF-16 where the file says so or has a zero byte in every second place; else what old editors write. */
function decode(bytes: Uint8Array): string {
  const utf16 = utf16Of(bytes)
  if (utf16) return new TextDecoder(utf16).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return Buffer.from(bytes)
      .toString('latin1')
      .replace(/[\x80-\x9f]/g, (sign) => windows1252[sign.charCodeAt(0) - 0x80] ?? sign)
  }
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first !== 0 && second === 0) return 'utf-16le'
  return first === 0 && second !== 0 && second !== undefined ? 'utf-16be' : null
}

/** Two header lines of a mail, of which one says what is inside. */
function isMail(text: string): boolean {
  const [head = ''] = text.slice(0, 20_000).split(/\r?\n\r?\n/)
  return /^[\w-]+: /.test(head) && /^(?:MIME-Version|Content-Type|Content-Transfer-Encoding): /im.test(head)
}
