/** The kind of a file that is not plain text, by its content. */
export type FileKind =
  | 'word'
  | 'old-office'
  | 'open-document'
  | 'pages'
  | 'rtf'
  | 'pdf'
  | 'web-page'
  | 'picture'
  | 'archive'

/** Signatures: the first bytes, as Latin-1. */
const signatures: readonly (readonly [start: string, kind: FileKind])[] = [
  ['{\\rtf', 'rtf'],
  ['%PDF-', 'pdf'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'old-office'],
  ['\x89PNG\r\n', 'picture'],
  ['\xff\xd8\xff', 'picture'],
  ['GIF87a', 'picture'],
  ['GIF89a', 'picture'],
  ['II*\0', 'picture'],
  ['MM\0*', 'picture'],
  ['\x1f\x8b', 'archive'],
  ['Rar!\x1a', 'archive'],
  ['7z\xbc\xaf', 'archive'],
]

const patterns: readonly (readonly [pattern: RegExp, kind: FileKind])[] = [
  [/^RIFF[\s\S]{4}WEBP|^[\s\S]{4}ftyp(?:hei|mif|avif)/, 'picture'],
  [/^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*>\s*)?<(?:!doctype\s+html|html|head|body)\b/i, 'web-page'],
  [/^bplist00[\s\S]*WebMainResource/, 'web-page'],
]

/** Names of entries by which zipped documents differ. */
const zipEntries: readonly (readonly [pattern: RegExp, kind: FileKind])[] = [
  [/word\/document/, 'word'],
  [/application\/vnd\.oasis\.opendocument/, 'open-document'],
  [/Index\/Document\.iwa|Index\.zip/, 'pages'],
]

/** null if the file may be plain text. */
export function fileKindOf(bytes: Uint8Array): FileKind | null {
  const head = latin1(bytes.subarray(0, 1000))
  const known = signatures.find(([start]) => head.startsWith(start)) ?? patterns.find(([pattern]) => pattern.test(head))
  if (known) return known[1]
  if (!head.startsWith('PK\x03\x04')) return null
  // A zip file lists its entries at its end.
  const names = head + latin1(bytes.subarray(Math.max(0, bytes.length - 100_000)))
  return zipEntries.find(([pattern]) => pattern.test(names))?.[1] ?? 'archive'
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
