export type Decoded =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'utf-16' }
  /** `line` counts from 1; `likely` is the encoding that the broken byte would make sense in. */
  | { readonly kind: 'not-utf-8'; readonly line: number; readonly likely: 'windows-1252' | 'unknown' }

/**
 * UTF-8 bytes as text, without byte order mark, with "\n" line ends. Other control characters become spaces: Word
 * leaves some behind as soft line breaks, and no HTML may hold one.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (looksLikeUtf16(bytes)) return { kind: 'utf-16' }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { kind: 'text', text: text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\t\n]/gu, ' ') }
  } catch {
    return firstBrokenLine(bytes)
  }
}

function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [a, b] = bytes
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return true
  // No text an author types holds a zero byte; in UTF-16 every second one of plain English is zero.
  return bytes.subarray(0, 64).includes(0)
}

function firstBrokenLine(bytes: Uint8Array): Decoded {
  let line = 1
  let from = 0
  while (from < bytes.length) {
    const end = bytes.indexOf(0x0a, from)
    const to = end === -1 ? bytes.length : end
    const part = bytes.subarray(from, to)
    if (!isUtf8(part)) return { kind: 'not-utf-8', line, likely: isSingleByteText(part) ? 'windows-1252' : 'unknown' }
    line += 1
    from = to + 1
  }
  return { kind: 'not-utf-8', line: 1, likely: 'unknown' }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Windows-1252 text has lone high bytes between ASCII letters; a broken UTF-8 sequence has several in a row. */
function isSingleByteText(bytes: Uint8Array): boolean {
  return bytes.every((byte, i) => byte < 0x80 || ((bytes[i - 1] ?? 0) < 0x80 && (bytes[i + 1] ?? 0) < 0x80))
}
