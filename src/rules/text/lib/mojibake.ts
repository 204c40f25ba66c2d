import { firstMatches } from '../../../lib/text/firstMatches.ts'
import { letterRegExp } from '../../../lib/text/letterRegExp.ts'

/** The characters of the bytes 0x80 to 0x9F in Windows-1252; control characters where it defines none. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** A UTF-8 continuation byte, read as Windows-1252. */
const continuation = `[\\u0080-\\u00bf${windows}]`

/** Continuation bytes that nobody writes after a capital; the others may end a quotation, a price or a brand name. */
const neverAfterCapital = '\\u00a1-\\u00a8\\u00ac\\u00af\\u00b1\\u00b4-\\u00b6\\u00b8\\u00bc-\\u00bf'
const neverInWord = `${neverAfterCapital}\\u00a9\\u00aa\\u00ae\\u00b0\\u00b2\\u00b3\\u00b7\\u00b9\\u00ba`

/** Never right after Ã: letters and signs of other languages and trades. */
const neverAfterTilde = '‰œˆŠŒŽšžŸƒ†‡˜•‹'

/**
 * UTF-8 sequences whose bytes were each read as a character. Only those that nobody writes: “É™” may end a brand name,
 * Portuguese words in capitals end in Ã before a quotation mark, Swedish and Finnish ones in Å and Ä, and “Â phwy” may
 * begin a question. Reading a file replaces control characters with spaces, so a space may be a byte, too.
 */
const sequences = [
  // Signs of Latin-1: £, ©, °, «, and the no-break space.
  'Â[\\u00a1-\\u00aa\\u00ac-\\u00ba\\u00bc-\\u00bf]',
  '(?<![\\p{Lu}«“‘"\'(])Â[«»]',
  '(?<=[\\p{Ll}\\d.,;:!?)”’%«])Â[\\u00a0 ]',
  'Â\\u00a0(?=[:;!?»€%\\d])',
  // Letters of Latin-1.
  `(?<=\\p{Ll})Ã(?:${continuation}| )`,
  `(?<!\\p{Lu})Ã[${neverInWord}€]`,
  'Ã\\u00ad(?!\\p{Lu})',
  `Ã[${neverAfterCapital}${neverAfterTilde}]`,
  `(?<!\\p{L})Ã${continuation}(?=\\p{L})`,
  `(?<=\\p{Lu})Ã[${neverInWord}€‚„™›‘’“”«»](?=\\p{L})`,
  '(?<=\\p{Lu})Ã[–—](?=\\p{Lu})',
  '(?<!\\p{L})Ã\\u00a0',
  '(?<![\\p{L}„“"])Ã“(?= h?(?:\\p{Lu}\\p{Ll}|\\p{Lu}?Ã))',
  // “SÃ©”: behind a single capital, no word in capitals ends.
  `(?<=(?<!\\p{L})\\p{Lu})Ã[${neverInWord}](?!\\p{L})`,
  // Latin Extended-A, and the Romanian letters beyond it.
  `(?<=\\p{Ll})[ÄÅ](?:${continuation}| )`,
  `[ÄÅ](?!’(?:s|d|ll|re|ve|t)(?!\\p{L}))[${neverInWord}${neverAfterTilde}‚„™›‘’“”«»](?=\\p{Ll})`,
  `(?<=\\p{Lu})[ÄÅ][${neverAfterCapital}]`,
  '(?<=\\p{Lu})Å·(?!\\p{Lu})',
  `(?<=\\p{Ll})È${continuation}`,
  'È[˜™š›](?=\\p{Ll})',
  // Greek and Cyrillic, and combining accents.
  `[ÎÏÐÑ]${continuation}(?:[ÎÏÐÑ](?:${continuation}| ))+`,
  'Î[\\u00b1-\\u00ba\\u00bc-\\u00bf\\u00a9]',
  '(?<!\\p{L})Ï[€ƒ„†‡ˆ‰]',
  '[a-z]Ì[€‚ƒ„†‡ˆŠŒ\\u00a7\\u00a8 ]',
  // Quotation marks, dashes, arrows, ticks, €, ™.
  `â[‚„†ˆ‰œšž]${continuation}`,
  `â€${continuation}?`,
  'â[˜™][\\u00a1-\\u00bf…†‘-”]|â–[ª²¶º¼]|â—[†‹¦]',
  '(?<=\\p{Ll})â {2}(?=(?:s|t|re|ve|ll|d|m)(?!\\p{L}))',
  // Emoji, byte order marks, ligatures.
  `ðŸ(?:${continuation}{2})?`,
  'ï»¿|ï¿½|ï¬[€‚ƒ„…†]|ï¸',
]

const garbled = letterRegExp(`(?:${sequences.join('|')})+`, 'g')

/** Garbled characters in a text; `meant` is the original text, null where it is lost. */
export interface Garble {
  readonly from: number
  readonly to: number
  readonly meant: string | null
}

/** The garbles of a text whose UTF-8 was read as Windows-1252 or Latin-1. A word is decoded whole or not at all. */
export function windowsGarblesIn(text: string): Garble[] {
  if (!/[ÂÃÄÅÈÌÎÏÐÑâðï]/.test(text)) return []
  const certain = stretches(text, garbled(text))
  if (certain.length === 0) return []
  const words = [...text.matchAll(wordPattern)]
    .map(({ 0: broken, index }) => ({ from: index, broken }))
    .filter((word) => certain.some((one) => overlap(word, one)))
  const halfLost = words.filter(({ broken }) => isHalfLost(broken))
  const others = words.flatMap(({ from, broken }) => stretches(broken, letterSequences, from)).slice(0, 1000)
  // “à la carte” in a garbled text: the second byte of à looks like a space.
  const lone = certain.some(({ broken }) => broken.includes('Ã')) ? stretches(text, /(?<!\S)Ã(?= \S)/g) : []
  return longestOfOverlapping([...halfLost, ...certain, ...others, ...lone]).map((one) => {
    const isLost = halfLost.includes(one) || mayBeCorrect(text, one.from, one.broken)
    return { from: one.from, to: one.from + one.broken.length, meant: isLost ? null : decodeRepeatedly(one.broken) }
  })
}

/** A word; a space after a first byte may be its second one. */
const wordPattern = /(?:[ÂÃÄÅÐÑÎÏ] (?=[^ \t\n])|[^ \t\n])+/g

interface Stretch {
  readonly from: number
  readonly broken: string
}

/** In a word that is certainly garbled, every sequence that can be a letter counts. */
const letterSequences = new RegExp(`(?:[ÂÃÄÅÆÇÈÉÊËÌÎÏÐÑ]${continuation})+`, 'g')

function stretches(text: string, pattern: RegExp, offset = 0): Stretch[] {
  return firstMatches(text, pattern).map(({ 0: broken, index }) => ({ from: offset + index, broken }))
}

/** The stretches in order; of overlapping ones only the longest. */
function longestOfOverlapping(all: readonly Stretch[]): Stretch[] {
  const kept: Stretch[] = []
  for (const one of [...all].sort((a, b) => b.broken.length - a.broken.length || a.from - b.from))
    if (!kept.some((other) => overlap(one, other))) kept.push(one)
  return kept.sort((a, b) => a.from - b.from)
}

function overlap(a: Stretch, b: Stretch): boolean {
  return a.from < b.from + b.broken.length && b.from < a.from + a.broken.length
}

/** Whether a word has the first byte of a letter without the second. */
function isHalfLost(word: string): boolean {
  const left = word.replace(garbled(word), '#').replace(letterSequences, '#')
  return /[ÂÃÐÑÎÏ]|[ÄÅ](?: |$)/.test(left)
}

/** Whether a sequence may be correct: a dash between capitals, or Ã and a no-break space before a word. */
function mayBeCorrect(text: string, index: number, broken: string): boolean {
  const [before, after] = [text[index - 1] ?? ' ', text[index + broken.length] ?? ' ']
  const isBetween = /[–—]/.test(broken) && isCapital(before) && isCapital(after)
  const isGlued = /Ã\u00a0$/.test(broken) && /\s/.test(before) && !/\s/.test(after)
  return isBetween || isGlued
}

function isCapital(char: string): boolean {
  return char !== char.toLowerCase()
}

/** Decodes again while the result is garbled, too. */
function decodeRepeatedly(broken: string): string | null {
  const text = decodeOnce(broken)
  const [again] = text === null ? [] : stretches(text, garbled(text))
  return again && again.broken === text ? (decodeRepeatedly(text) ?? text) : text
}

function decodeOnce(broken: string): string | null {
  const bytes = [...broken].map((char) => {
    const at = windows.indexOf(char)
    return at < 0 ? char.charCodeAt(0) : 0x80 + at
  })
  return decodeUtf8(bytes)
}

/** The text of UTF-8 bytes, without a byte order mark, in form NFC; null where they are no UTF-8. */
export function decodeUtf8(bytes: readonly number[]): string | null {
  if (bytes.some((byte) => byte > 0xff)) return null
  const text = new TextDecoder('utf-8').decode(Uint8Array.from(bytes))
  return text.includes('\ufffd') ? null : text.normalize('NFC')
}
