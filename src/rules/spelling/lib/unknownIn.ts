import { letterRegExp } from '../../../lib/text/letterRegExp.ts'
import type { Passage } from '../../../model/manuscript.ts'
import type { SmallWords } from '../../structure/lib/smallWords.ts'
import { maskAddresses } from '../../text/lib/words.ts'
import { britishFor, isAmericanSlip } from './americanWords.ts'
import { calendarSlip } from './calendarSlips.ts'
import { withoutCode } from './code.ts'
import { foreignWords, type Token } from './foreignStretches.ts'
import type { Judge } from './judgeWords.ts'
import { openingSlip } from './openingSlips.ts'

export interface Unknown {
  readonly word: string
  readonly passage: Passage
  readonly from: number
  /** The month or weekday that is meant, or the British form of an American word. */
  readonly meant: string | null
  times: number
}

/** Unseen characters, and signs that stand in garbled words: what they cut a word into is none. */
const cut = '\\u00a2-\\u00aa\\u00ac-\\u00ba\\u00bc-\\u00be\\u200b-\\u200d\\u2060\\ufeff€‚„†™'

/** A word with what is joined to it by an apostrophe; hyphens and slashes part words. */
const words = letterRegExp(
  `(?<![\\p{L}\\p{M}\\p{N}_\\\\)&'’${cut}]|\\p{L}\\()\\p{L}[\\p{L}\\p{M}]*(?:['’][\\p{L}\\p{M}]+)*(?![\\p{L}\\p{M}\\p{N}_&${cut}]|\\(\\p{L})`,
  'g',
)

const capital = letterRegExp(String.raw`^\p{Lu}`)

export function unknownIn(passage: Passage, small: SmallWords, judge: Judge): Unknown[] {
  // A whole text in another language is a matter of its own, and so is one that only holds a place.
  if (small.clearlyIn(passage.text) || /\blorem ipsum\b/i.test(passage.text)) return []
  const text = withoutCode(maskAddresses(passage.text))
  const cutUp = cutUpIn(text, judge).map(({ word, from, meant }) => ({ word, meant, passage, from, times: 1 }))
  const tokens = [...text.matchAll(words(text))].map(({ 0: word, index: from }) => ({ word, from }))
  const unknown = tokens.flatMap(({ word, from }, i): Unknown[] => {
    const day = capital(word).test(word) ? calendarSlip(wordOf(word), isByNumber(text, from, word)) : null
    const isNamed = day !== null && !isByNumber(text, from, word) && isPersonsName(tokens, i, text, judge)
    if (day !== null && !isNamed && !judge.isPlainWord(word))
      return [{ word: wordOf(word), meant: day, passage, from, times: 1 }]
    const opener = openerMeant(tokens, i, passage, judge)
    if (opener !== null) return [{ word, meant: opener, passage, from, times: 1 }]
    const american = americanIn(word, text.slice(Math.max(0, from - 20), from), small.own, judge)
    if (american !== null) return [{ word: wordOf(word), meant: american, passage, from, times: 1 }]
    if (judge.isRight(word) || isPersonsName(tokens, i, text, judge) || isReduplicated(tokens, i)) return []
    const part = wordOf(word)
    return [{ word: part, meant: null, passage, from: from + word.indexOf(part), times: 1 }]
  })
  if (unknown.length === 0) return cutUp
  const foreign = foreignWords(passage, tokens, small, judge)
  const told = unknown.filter(
    ({ from }) =>
      !tokens.some((one) => foreign.has(one.from) && isIn(one, from)) && !cutUp.some((one) => isIn(one, from)),
  )
  return [...cutUp, ...told].sort((a, b) => a.from - b.from)
}

const parted = letterRegExp(String.raw`(?<![\p{L}-])(\p{L}{2,})- (\p{Ll}{2,})(?![\p{L}-])`, 'g')

/** “ques- tion”: the end of a line, as it comes out of a PDF. Not “two- and three-year”. */
function cutUpIn(text: string, { isPlainWord }: Judge) {
  if (!text.includes('- ')) return []
  return [...text.matchAll(parted(text))].flatMap(({ 0: word, 1: start = '', 2: end = '', index: from }) =>
    isPlainWord(start + end) ? [{ word, from, meant: start + end }] : [],
  )
}

function isIn({ word, from }: Token, at: number): boolean {
  return at >= from && at < from + word.length
}

/** The first part of it that is no ending: of “regon’s” not the s. */
function wordOf(word: string): string {
  return word.split(/['’]/).find((one) => one.length > 2) ?? word
}

function isByNumber(text: string, from: number, word: string): boolean {
  return (
    /\d(?:st|nd|rd|th)?,?\s(?:of\s)?$/.test(text.slice(Math.max(0, from - 8), from)) ||
    /^,?\s\d/.test(text.slice(from + word.length))
  )
}

/** The British form of an American word in an English issue, unless it stands in a name of America’s. */
function americanIn(word: string, before: string, own: string, { isOwn, isPlainWord }: Judge): string | null {
  const british = own === 'en' ? britishFor(wordOf(word).toLowerCase()) : undefined
  if (british === undefined || isOwn(wordOf(word))) return null
  if (!capital(word).test(word)) return british
  // The title of a book, film or song.
  if (/["“‘][^"”’]*$/.test(before)) return null
  const previous = /(\S+)\s$/.exec(before)?.[1]
  const isOrdinary = previous !== undefined && capital(previous).test(previous) && isPlainWord(previous)
  return isOrdinary && isAmericanSlip(wordOf(word), before) ? capitalised(british) : null
}

/** The word that a slip in the first one of a sentence is of: a capital there is no sign of a name. */
function openerMeant(tokens: readonly Token[], i: number, { text, role }: Passage, judge: Judge): string | null {
  const [one, next] = [tokens[i], tokens[i + 1]]
  if (role !== 'paragraph' || !one || !next || !capital(one.word).test(one.word)) return null
  const isStart = /(?:^|[.!?]["”’)]* |\n)["“‘(]?$/.test(text.slice(Math.max(0, one.from - 6), one.from))
  if (!isStart || text.slice(one.from + one.word.length, next.from) !== ' ' || !judge.isPlainWord(next.word))
    return null
  if (capital(next.word).test(next.word) || judge.isKnown(one.word)) return null
  const isNamed = tokens.some(({ word, from }) => word === one.word && /[\p{L},] $/u.test(text.slice(0, from)))
  const meant = isNamed ? null : openingSlip(one.word, next.word)
  return meant === null ? null : capitalised(meant)
}

/** “tuk tuk”, “piri piri”: no slip is made twice in a row. */
function isReduplicated(tokens: readonly Token[], i: number): boolean {
  const word = tokens[i]?.word
  return word !== undefined && word.length < 6 && (tokens[i - 1]?.word === word || tokens[i + 1]?.word === word)
}

/** Whether a capital belongs to a person's name: behind a name or a title, with no word of a team or a place behind it. */
function isPersonsName(tokens: readonly Token[], i: number, text: string, judge: Judge): boolean {
  const [before, one, after] = [tokens[i - 1], tokens[i], tokens[i + 1]]
  if (!before || !one || !capital(one.word).test(one.word.charAt(0))) return false
  if (!/^\.? $/.test(text.slice(before.from + before.word.length, one.from))) return false
  const isNamed =
    titles.test(before.word) || (capital(before.word).test(before.word) && !judge.isPlainWord(before.word))
  return isNamed && !(after && capital(after.word).test(after.word) && judge.isPlainWord(after.word))
}

const titles =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady|cllr|councillor|rev|reverend|st|saint|pc|sgt)$/i

export function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
