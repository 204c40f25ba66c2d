export type Decoded =
  /** `controls` are the control characters that were replaced by spaces. */
  | { readonly kind: 'text'; readonly text: string; readonly controls: readonly Control[] }
  /** A zero byte, as a disk leaves it in a damaged file. */
  | { readonly kind: 'damaged'; readonly line: number }
  | { readonly kind: 'utf-16' }
  /** `line` counts from 1; `likely` is the encoding that the broken byte would make sense in. */
  | { readonly kind: 'not-utf-8'; readonly line: number; readonly likely: 'windows-1252' | 'unknown' }

interface Control {
  /** Offset in the decoded text. */
  readonly at: number
  /** Code point. */
  readonly code: number
}

/** Line tabulation and form feed, replaced without a report: a space means the same. */
const softBreaks = [0x0b, 0x0c]

/** A byte order mark, doubled by some editors, and the unseen signs that a paste puts at the start of a file. */
export const unseenStart = /^[\ufeff\u200b\u2060]+/

/**
 * Decodes UTF-8, without the byte order mark and with "\n" line ends. Replaces other control characters by spaces: Word
 * exports some as soft line breaks, and HTML must not contain them.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (looksLikeUtf16(bytes)) return { kind: 'utf-16' }
  try {
    const raw = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(unseenStart, '').replace(/\r\n?/g, '\n')
    const zero = raw.indexOf('\0')
    if (zero !== -1) return { kind: 'damaged', line: raw.slice(0, zero).split('\n').length }
    const controls: Control[] = []
    const text = raw.replace(/[^\P{Cc}\t\n]/gu, (sign, at: number) => {
      const code = sign.charCodeAt(0)
      if (!softBreaks.includes(code)) controls.push({ at, code })
      return ' '
    })
    return { kind: 'text', text, controls }
  } catch {
    return firstBrokenLine(bytes)
  }
}

function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [a, b] = bytes
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return true
  // In UTF-16, every second byte of English text is zero; UTF-8 text has none, and a damaged file has many together.
  const zero = bytes.subarray(0, 64).indexOf(0)
  return zero !== -1 && bytes[zero + 1] !== 0
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
