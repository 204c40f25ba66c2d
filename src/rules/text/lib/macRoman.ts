import { firstMatches } from '../../../lib/text/firstMatches.ts'
import { letterRegExp } from '../../../lib/text/letterRegExp.ts'
import { type Garble, utf8 } from './mojibake.ts'

/** What the bytes 0x80 to 0xFF are on an old Macintosh. */
const mac =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ'

const rest = `[${mac.slice(0, 64)}]`
const letters = `[${mac.slice(0, 32)}]`

/** Bytes of UTF-8, each read as a character of Mac OS Roman. A root and a sign of mathematics alone are left alone. */
const garbled = letterRegExp(
  [
    `(?<=\\p{L})√${rest}(?=\\p{L})`,
    `(?<=\\p{L}\\p{L})√${rest}`,
    `(?<!\\p{L})√${letters}(?=\\p{L})`,
    '√[†©®™§•¶ß¢£]',
    `(?<=\\p{Ll})[≈ƒ]${rest}`,
    `[≈ƒ]${letters}(?=\\p{Ll})`,
    `‚Ä[${mac.slice(16, 48)}]`,
    `‚[ÇÑÜà]${rest}`,
    '¬[†£©®´ª∞§¶•°±Ω]',
  ].join('|'),
  'g',
)

/** Where UTF-8 was read as Mac OS Roman. */
export function readAsMac(text: string): Garble[] {
  if (!/[√≈ƒ‚¬]/.test(text)) return []
  return firstMatches(text, garbled(text)).map(({ 0: broken, index }) => {
    const bytes = [...broken].map((char) => 0x80 + mac.indexOf(char))
    return { from: index, to: index + broken.length, meant: utf8(bytes) }
  })
}
