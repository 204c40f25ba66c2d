import { firstMatches } from '../../../lib/text/firstMatches.ts'
import { letterRegExp } from '../../../lib/text/letterRegExp.ts'
import { decodeUtf8, type Garble } from './mojibake.ts'

/** The characters of the bytes 0x80 to 0xFF in Mac OS Roman. */
const macRoman =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ'

const continuation = `[${macRoman.slice(0, 64)}]`
const letters = `[${macRoman.slice(0, 32)}]`

/** UTF-8 sequences whose bytes were each read as Mac OS Roman. A √ or ≈ of mathematics does not match. */
const garbled = letterRegExp(
  [
    `(?<=\\p{L})√${continuation}(?=\\p{L})`,
    `(?<=\\p{L}\\p{L})√${continuation}`,
    `(?<!\\p{L})√${letters}(?=\\p{L})`,
    '√[†©®™§•¶ß¢£ì]',
    // “N√≠ Dhomhnaill”, “D≈µr”, “T≈∑ Gwyn”.
    '(?<=(?<!\\p{L})\\p{Lu})√[≠≥∫ºª∂¥°]',
    `(?<=(?<!\\p{L})\\p{Lu})≈(?:${continuation}(?=\\p{Ll})|∑(?= \\p{Lu}))`,
    `(?<=\\p{Ll})[≈ƒ]${continuation}`,
    `[≈ƒ]${letters}(?=\\p{Ll})`,
    `‚Ä[${macRoman.slice(16, 48)}]`,
    `‚[ÇÑÜà]${continuation}`,
    '¬[†£©®´ª∞§¶•°±Ω]',
  ].join('|'),
  'g',
)

/** The garbles of a text whose UTF-8 was read as Mac OS Roman. */
export function macRomanGarblesIn(text: string): Garble[] {
  if (!/[√≈ƒ‚¬]/.test(text)) return []
  return firstMatches(text, garbled(text)).map(({ 0: broken, index }) => {
    const bytes = [...broken].map((char) => 0x80 + macRoman.indexOf(char))
    return { from: index, to: index + broken.length, meant: decodeUtf8(bytes) }
  })
}
