import { firstMatches } from '../../../lib/text/firstMatches.ts'
import { letterRegExp } from '../../../lib/text/letterRegExp.ts'
import { readAsMac } from './macRoman.ts'
import { type Garble, readAsWindows } from './mojibake.ts'

/** All stretches of a text that a wrong encoding, or a font that stayed behind, has garbled. */
export function garblesIn(text: string): readonly Garble[] {
  if (!mayBeGarbled.test(text)) return []
  const found = [...readAsWindows(text), ...readAsMac(text), ...lostIn(text)].sort((a, b) => a.from - b.from)
  return found.filter(({ from }, i) => from >= (found[i - 1]?.to ?? 0))
}

const mayBeGarbled = /[ÂÃÄÅÁÒÈÌÎÏÐÑâðï√≈ƒ‚¬├┬\ufffd]|[^\s?]\?[^\s?]|[a-z]\? \p{L}/u

/** What is left of words and first names that end in é, ê or ë, where no question can end: “caf? owners”, “Jos? Garcia”. */
const cutShort = String.raw`(?<=(?<![\p{L}\p{M}'’-])(?:[Cc]af|[Cc]lich|[Ff]ianc|[Cc]ommuniqu|[Rr]ésum))\?(?= \p{Ll})|(?<=(?<![\p{L}\p{M}'’-])(?:Jos|Andr|Chlo|Herv|Beyonc))\?(?= \p{Lu}\p{Ll})`

/** Letters that became the sign for a lost one, or a question mark in a word; and what a command line makes of UTF-8. */
const lost = letterRegExp(
  [
    '\\ufffd+',
    String.raw`(?<=\p{Ll})\?{1,2}(?=\p{Ll})|(?<=\p{Lu})\?{1,2}(?=\p{Ll})|(?<=\p{Lu}{2})\?{1,2}(?=\p{Lu})|(?<=\p{Lu})\?{1,2}(?=\p{Lu}{2})`,
    cutShort,
    // Latin-1 read on an old Macintosh: “cafÈ”, “garÁon”.
    String.raw`(?<=\p{Ll}{2})[ÈÁÒ](?=\p{Ll}|[^\p{L}]|$)`,
    String.raw`(?<=\p{L})├[^\s─├]|├[^\s─├](?=\p{Ll})|┬[£ú«»®░]|ÔÇ[ÖôöòüÿØª£]`,
  ].join('|'),
  'g',
)

function lostIn(text: string): Garble[] {
  return firstMatches(text, lost(text))
    .map(({ 0: broken, index }) => ({ from: index, to: index + broken.length, meant: null }))
    .filter(({ from, to }) => text[from] !== '?' || !(isMeant(text, from, to) || isQuestion(text, from, to)))
}

/** “Have you met Jos? Martin has.” */
function isQuestion(text: string, from: number, to: number): boolean {
  if (text[to] !== ' ') return false
  const sentence = /[^.!?:;,\n]*$/.exec(text.slice(Math.max(0, from - 200), from))?.[0] ?? ''
  return asking.test(sentence)
}

const asking =
  /\b(?:who|what|where|when|why|how|which|whose|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|shall|may)\b|^\s*(?:and|or|but|not)\b|n['’]t\b/i

/** Whether a question mark among letters is part of an address, a pattern or code. */
function isMeant(text: string, from: number, to: number): boolean {
  const before = /\S*$/.exec(text.slice(Math.max(0, from - 200), from))?.[0] ?? ''
  const after = /^\S*/.exec(text.slice(to, to + 200))?.[0] ?? ''
  const word = before + after
  return /[=&/\\@_<>[\]{}|*+^$#`]|\w\.\w/.test(word) || (/^["“‘'„«]/.test(before) && /["”’'“»][.,;:)]*$/.test(after))
}

/** Signs that cut a word into pieces. */
const cuts = /[\u00ad\u200b-\u200d\u2060\ufeff]/g

/** The text with as many spaces in place of each word that is garbled: what is left stands where it stood. */
export function withoutGarbles(text: string): string {
  const cut = [...text.matchAll(cuts)].map(({ index }) => ({ from: index, to: index + 1 }))
  const broken = [...garblesIn(text), ...signsIn(text), ...cut].sort((a, b) => a.from - b.from)
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

/** Ligatures, private signs and the like: a rule of their own speaks of them. */
export function signsIn(text: string): { readonly from: number; readonly to: number; readonly sign: string }[] {
  if (!straySign.test(text)) return []
  return [...text.matchAll(everyStraySign)].map(({ 0: sign, index }) => ({
    from: index,
    to: index + sign.length,
    sign,
  }))
}

const straySign =
  /[\ufb00-\ufb06]|(?:[\ufffc\ufff9-\ufffb\ue000-\uf8ff\u2400-\u2421\u2424-\u2426\ufdd0-\ufdef\ufffe\uffff]|[\udb80-\udbff][\udc00-\udfff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff])+/
const everyStraySign = new RegExp(straySign, 'g')
