import { firstMatches } from '../../../lib/text/firstMatches.ts'
import { letterRegExp } from '../../../lib/text/letterRegExp.ts'

/** What the bytes 0x80 to 0x9F are in Windows-1252; a control character where they are nothing. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Any byte behind the first of a UTF-8 character, read as Windows-1252. */
const rest = `[\\u0080-\\u00bf${windows}]`

/** Those of them that nobody writes behind a capital letter; the others may end a quotation, a price or a brand. */
const odd = '\\u00a1-\\u00a8\\u00ac\\u00af\\u00b1\\u00b4-\\u00b6\\u00b8\\u00bc-\\u00bf'
const oddInWord = `${odd}\\u00a9\\u00aa\\u00ae\\u00b0\\u00b2\\u00b3\\u00b7\\u00b9\\u00ba`

/** Behind Ã these are never right: they are letters or signs of other alphabets and trades. */
const neverAfterTilde = '‰œˆŠŒŽšžŸƒ†‡˜•‹'

/**
 * Bytes of UTF-8, each read as a character of its own. Only what nobody writes: “É™” may be a brand’s name, Portuguese
 * words in capitals end in Ã before a quotation mark, Swedish and Finnish ones in Å and Ä, and “Â phwy” begins a
 * question. A space stands where a control character was: files are read so.
 */
const sequences = [
  // Signs of Latin-1: £, ©, °, «, and the hard space.
  'Â[\\u00a1-\\u00aa\\u00ac-\\u00ba\\u00bc-\\u00bf]',
  '(?<![\\p{Lu}«“‘"\'(])Â[«»]',
  '(?<=[\\p{Ll}\\d.,;:!?)”’%«])Â[\\u00a0 ]',
  'Â\\u00a0(?=[:;!?»€%\\d])',
  // Letters of Latin-1.
  `(?<=\\p{Ll})Ã(?:${rest}| )`,
  `(?<!\\p{Lu})Ã[${oddInWord}€]`,
  'Ã\\u00ad(?!\\p{Lu})',
  `Ã[${odd}${neverAfterTilde}]`,
  `(?<!\\p{L})Ã${rest}(?=\\p{L})`,
  `(?<=\\p{Lu})Ã[${oddInWord}€‚„™›‘’“”«»](?=\\p{L})`,
  '(?<=\\p{Lu})Ã[–—](?=\\p{Lu})',
  '(?<!\\p{L})Ã\\u00a0',
  '(?<![\\p{L}„“"])Ã“(?= \\p{Lu}\\p{Ll})',
  // Latin Extended-A, and the Romanian letters beyond it.
  `(?<=\\p{Ll})[ÄÅ](?:${rest}| )`,
  `[ÄÅ](?!’(?:s|d|ll|re|ve|t)(?!\\p{L}))[${oddInWord}${neverAfterTilde}‚„™›‘’“”«»](?=\\p{Ll})`,
  `(?<=\\p{Lu})[ÄÅ][${odd}]`,
  '(?<=\\p{Lu})Å·(?!\\p{Lu})',
  `(?<=\\p{Ll})È${rest}`,
  'È[˜™š›](?=\\p{Ll})',
  // Greek and Cyrillic, accents that stand behind their letters.
  `[ÎÏÐÑ]${rest}(?:[ÎÏÐÑ](?:${rest}| ))+`,
  'Î[\\u00b1-\\u00ba\\u00bc-\\u00bf\\u00a9]',
  '(?<!\\p{L})Ï[€ƒ„†‡ˆ‰]',
  '[a-z]Ì[€‚ƒ„†‡ˆŠŒ\\u00a7\\u00a8 ]',
  // Quotation marks, dashes, arrows, ticks, €, ™.
  `â[‚„†ˆ‰œšž]${rest}`,
  `â€${rest}?`,
  'â[˜™][\\u00a1-\\u00bf…†‘-”]|â–[ª²¶º¼]|â—[†‹¦]',
  '(?<=\\p{Ll})â {2}(?=(?:s|t|re|ve|ll|d|m)(?!\\p{L}))',
  // Emoji, byte order marks, ligatures.
  `ðŸ(?:${rest}{2})?`,
  'ï»¿|ï¿½|ï¬[€‚ƒ„…†]|ï¸',
]

const garbled = letterRegExp(`(?:${sequences.join('|')})+`, 'g')

/** A stretch of a text that was garbled; `meant` is null where that is lost. */
export interface Garble {
  readonly from: number
  readonly to: number
  readonly meant: string | null
}

/** Where UTF-8 was read as Windows-1252 or Latin-1. A word is understood as a whole, or in no part. */
export function readAsWindows(text: string): Garble[] {
  if (!/[ÂÃÄÅÈÌÎÏÐÑâðï]/.test(text)) return []
  const certain = stretches(text, garbled(text))
  if (certain.length === 0) return []
  const words = [...text.matchAll(everyWord)]
    .map(({ 0: broken, index }) => ({ from: index, broken }))
    .filter((word) => certain.some((one) => overlap(word, one)))
  const halves = words.filter(({ broken }) => isHalfLost(broken))
  const others = words.flatMap(({ from, broken }) => stretches(broken, likely, from)).slice(0, 1000)
  // “à la carte” in a text that is garbled: half of its first word looks like a space.
  const lone = certain.some(({ broken }) => broken.includes('Ã')) ? stretches(text, /(?<!\S)Ã(?= \S)/g) : []
  return joined([...halves, ...certain, ...others, ...lone]).map((one) => {
    const isLost = halves.includes(one) || isLoose(text, one.from, one.broken)
    return { from: one.from, to: one.from + one.broken.length, meant: isLost ? null : meantBy(one.broken) }
  })
}

/** A word; a space behind half a letter may be its other half. */
const everyWord = /(?:[ÂÃÄÅÐÑÎÏ] (?=[^ \t\n])|[^ \t\n])+/g

interface Stretch {
  readonly from: number
  readonly broken: string
}

/** In a word that is garbled for certain, every sequence that can be a letter is one. */
const likely = new RegExp(`(?:[ÂÃÄÅÆÇÈÉÊËÌÎÏÐÑ]${rest})+`, 'g')

function stretches(text: string, pattern: RegExp, offset = 0): Stretch[] {
  return firstMatches(text, pattern).map(({ 0: broken, index }) => ({ from: offset + index, broken }))
}

/** In their order; of those that overlap the longest. */
function joined(all: readonly Stretch[]): Stretch[] {
  const kept: Stretch[] = []
  for (const one of [...all].sort((a, b) => b.broken.length - a.broken.length || a.from - b.from))
    if (!kept.some((other) => overlap(one, other))) kept.push(one)
  return kept.sort((a, b) => a.from - b.from)
}

function overlap(a: Stretch, b: Stretch): boolean {
  return a.from < b.from + b.broken.length && b.from < a.from + a.broken.length
}

/** Whether the first half of a letter is left in a word, and the second is gone. */
function isHalfLost(word: string): boolean {
  const left = word.replace(garbled(word), '#').replace(likely, '#')
  return /[ÂÃÐÑÎÏ]|[ÄÅ](?: |$)/.test(left)
}

/** A dash or a hard space may be what it looks like: between capitals, and at a word’s end. */
function isLoose(text: string, index: number, broken: string): boolean {
  const [before, after] = [text[index - 1] ?? ' ', text[index + broken.length] ?? ' ']
  const isBetween = /[–—]/.test(broken) && isCapital(before) && isCapital(after)
  const isGlued = /Ã\u00a0$/.test(broken) && /\s/.test(before) && !/\s/.test(after)
  return isBetween || isGlued
}

function isCapital(char: string): boolean {
  return char !== char.toLowerCase()
}

/** Once more where it was garbled more than once. */
function meantBy(broken: string): string | null {
  const text = decoded(broken)
  const [again] = text === null ? [] : stretches(text, garbled(text))
  return again && again.broken === text ? (meantBy(text) ?? text) : text
}

function decoded(broken: string): string | null {
  const bytes = [...broken].map((char) => {
    const at = windows.indexOf(char)
    return at < 0 ? char.charCodeAt(0) : 0x80 + at
  })
  return utf8(bytes)
}

/** The text of these bytes, without a byte order mark; null where they are no UTF-8. */
export function utf8(bytes: readonly number[]): string | null {
  if (bytes.some((byte) => byte > 0xff)) return null
  const text = new TextDecoder('utf-8').decode(Uint8Array.from(bytes))
  return text.includes('\ufffd') ? null : text.normalize('NFC')
}
