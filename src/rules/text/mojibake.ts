import { lettered } from '../../lib/lettered.ts'

/** What the bytes 0x80 to 0x9F are in Windows-1252; a space where they are nothing. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Any byte behind the first of a UTF-8 letter, read as Windows-1252. */
const rest = `[\\u0080-\\u00bf${windows}]`

/**
 * Two, three or four bytes of UTF-8, each read as a letter of its own. Only those that nobody writes: `Â’` may be a word,
 * `É™` a brand's name, and Portuguese capitals may end in `Ã` before a quotation mark.
 */
const garbled = lettered(
  [
    '(?<!\\p{Lu})Â[\\u00a0-\\u00bf]',
    `(?<!\\p{Lu})Ã${rest}`,
    `(?<=\\p{Ll})[ÄÅÈ]${rest}`,
    `[ÄÅÈ][\\u00a1-\\u00bf‚„†‡ˆ‰‹•˜™›](?=\\p{Ll})`,
    `â[‚„†]${rest}`,
    `â€${rest}?`,
    `ðŸ${rest}{2}`,
    `ï[»¿]${rest}`,
    '\\ufffd+',
  ].join('|'),
  'g',
)

/** Where UTF-8 was read as Windows-1252, and what it meant; null where a letter is lost. */
export function decodedTwice(
  text: string,
): { readonly from: number; readonly to: number; readonly meant: string | null }[] {
  return [...text.matchAll(garbled(text))].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    meant: decoded(match[0]),
  }))
}

function decoded(garble: string): string | null {
  const bytes = [...garble].map((char) => {
    const at = windows.indexOf(char)
    return at < 0 ? char.charCodeAt(0) : 0x80 + at
  })
  if (bytes.some((byte) => byte > 0xff)) return null
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(bytes))
  return /[\ufffd\ufeff]/.test(text) ? null : text
}
