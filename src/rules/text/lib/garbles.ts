import { firstMatches } from '../../../lib/text/firstMatches.ts'
import { letterRegExp } from '../../../lib/text/letterRegExp.ts'
import { codedLettersIn } from './codedLetters.ts'
import { macRomanGarblesIn } from './macRoman.ts'
import { type Garble, windowsGarblesIn } from './mojibake.ts'

/** The characters of a text that a wrong encoding has garbled, in order and without overlaps. */
export function garblesIn(text: string): readonly Garble[] {
  if (!mayBeGarbled.test(text)) return []
  const found = [
    ...windowsGarblesIn(text),
    ...macRomanGarblesIn(text),
    ...lostLettersIn(text),
    ...codedLettersIn(text),
  ].sort((a, b) => a.from - b.from)
  return found.filter(({ from }, i) => from >= (found[i - 1]?.to ?? 0))
}

const mayBeGarbled = /[ÂÃÄÅÁÒÈÌÎÏÐÑâðï√≈ƒ‚¬├┬\ufffd]|[^\s?]\?[^\s?]|[a-z]\? \p{L}|=[A-F]|\\u\d/u

/** The question mark in words and first names that lost their last é: “caf? owners”, “Jos? Garcia”. */
const cutOffWords = String.raw`(?<=(?<![\p{L}\p{M}'’-])(?:[Cc]af|[Cc]lich|[Ff]ianc|[Cc]ommuniqu|[Rr]ésum))\?(?= \p{Ll})|(?<=(?<![\p{L}\p{M}'’-])(?:Jos|Andr|Chlo|Herv|Beyonc))\?(?= \p{Lu}\p{Ll})`

/** Letters that became U+FFFD or a question mark in a word, and UTF-8 read as code page 437 or 850 (consoles). */
const lostLetter = letterRegExp(
  [
    '\\ufffd+',
    String.raw`(?<=\p{Ll})\?{1,2}(?=\p{Ll})|(?<=\p{Lu})\?{1,2}(?=\p{Ll})|(?<=\p{Lu}{2})\?{1,2}(?=\p{Lu})|(?<=\p{Lu})\?{1,2}(?=\p{Lu}{2})`,
    cutOffWords,
    // Latin-1 read as Mac OS Roman: “cafÈ”, “garÁon”.
    String.raw`(?<=\p{Ll}{2})[ÈÁÒ](?=\p{Ll}|[^\p{L}]|$)`,
    String.raw`(?<=\p{L})├[^\s─├]|├[^\s─├](?=\p{Ll})|┬[£ú«»®░]|ÔÇ[ÖôöòüÿØª£]`,
  ].join('|'),
  'g',
)

function lostLettersIn(text: string): Garble[] {
  return firstMatches(text, lostLetter(text))
    .map(({ 0: broken, index }) => ({ from: index, to: index + broken.length, meant: null }))
    .filter(({ from, to }) => text[from] !== '?' || !(isInCode(text, from, to) || isQuestion(text, from, to)))
}

/** Whether the mark ends a question: “Have you met Jos? Martin has.” */
function isQuestion(text: string, from: number, to: number): boolean {
  if (text[to] !== ' ') return false
  const sentence = /[^.!?:;,\n]*$/.exec(text.slice(Math.max(0, from - 200), from))?.[0] ?? ''
  return questionWord.test(sentence)
}

const questionWord =
  /\b(?:who|what|where|when|why|how|which|whose|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|shall|may)\b|^\s*(?:and|or|but|not)\b|n['’]t\b/i

/** Whether a question mark between letters is part of an address, a pattern, code or a quotation of one word. */
function isInCode(text: string, from: number, to: number): boolean {
  const before = /\S*$/.exec(text.slice(Math.max(0, from - 200), from))?.[0] ?? ''
  const after = /^\S*/.exec(text.slice(to, to + 200))?.[0] ?? ''
  const word = before + after
  return /[=&/\\@_<>[\]{}|*+^$#`]|\w\.\w/.test(word) || (/^["“‘'„«]/.test(before) && /["”’'“»][.,;:)]*$/.test(after))
}

/** Invisible characters that split a word. */
const wordSplitters = /[\u00ad\u200b-\u200d\u2060\ufeff]/g

/** Replaces each garbled word with as many spaces, so that offsets stay the same. */
export function maskGarbles(text: string): string {
  const splitters = [...text.matchAll(wordSplitters)].map(({ index }) => ({ from: index, to: index + 1 }))
  const broken = [...garblesIn(text), ...straySignsIn(text), ...splitters].sort((a, b) => a.from - b.from)
  if (broken.length === 0) return text
  const pieces: string[] = []
  let done = 0
  for (const { from, to } of broken) {
    const start = Math.max(done, from - (/\S*$/.exec(text.slice(Math.max(0, from - 99), from))?.[0].length ?? 0))
    const end = to + (/^\S*/.exec(text.slice(to, to + 99))?.[0].length ?? 0)
    if (end <= done) continue
    pieces.push(text.slice(done, start), ' '.repeat(end - start))
    done = end
  }
  return [...pieces, text.slice(done)].join('')
}

/** Ligatures, private-use characters and the like, which stray-characters reports. */
export function straySignsIn(text: string): { readonly from: number; readonly to: number; readonly sign: string }[] {
  if (!anyStraySign.test(text)) return []
  return [...text.matchAll(straySigns)].map(({ 0: sign, index }) => ({
    from: index,
    to: index + sign.length,
    sign,
  }))
}

const anyStraySign =
  /[\ufb00-\ufb06]|(?:[\ufffc\ufff9-\ufffb\ue000-\uf8ff\u2400-\u2421\u2424-\u2426\ufdd0-\ufdef\ufffe\uffff]|[\udb80-\udbff][\udc00-\udfff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff])+/
const straySigns = new RegExp(anyStraySign, 'g')
