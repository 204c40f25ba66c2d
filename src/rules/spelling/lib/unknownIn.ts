import { letterRegExp } from '../../../lib/text/letterRegExp.ts'
import type { Passage } from '../../../model/manuscript.ts'
import type { StopWords } from '../../structure/lib/stopWords.ts'
import { maskAddresses } from '../../text/lib/words.ts'
import { britishFor, isAmericanSlip } from './americanWords.ts'
import { calendarSlip } from './calendarSlips.ts'
import { maskCode } from './code.ts'
import type { Judge } from './createJudge.ts'
import { foreignWords, type Token } from './foreignWords.ts'
import { knownSlip, openingSlip } from './openingSlips.ts'
import { isShoutedSlip } from './shoutedSlip.ts'

export interface Unknown {
  readonly word: string
  readonly passage: Passage
  readonly from: number
  /** The word that is meant, where that is certain; null otherwise. */
  readonly meant: string | null
  times: number
}

/** Invisible characters and signs of garbled words: the parts between them are not words. */
const splitters = '\\u00a2-\\u00aa\\u00ac-\\u00ba\\u00bc-\\u00be\\u200b-\\u200d\\u2060\\ufeff€‚„†™'

/** A word, with parts that apostrophes join; hyphens and slashes separate words. */
const wordPattern = letterRegExp(
  `(?<![\\p{L}\\p{M}\\p{N}_\\\\)&'’${splitters}]|\\p{L}\\(|\\p{L}\\(\\p{L}{1,4}/)\\p{L}[\\p{L}\\p{M}]*(?:['’][\\p{L}\\p{M}]+)*(?![\\p{L}\\p{M}\\p{N}_&${splitters}]|\\(\\p{L})`,
  'g',
)

const capital = letterRegExp(String.raw`^\p{Lu}`)

export function unknownIn(passage: Passage, stopWords: StopWords, judge: Judge): Unknown[] {
  // Other rules report texts in another language and placeholder text.
  if (stopWords.clearlyIn(passage.text) || /\blorem ipsum\b/i.test(passage.text)) return []
  const text = maskCode(maskAddresses(passage.text))
  const cutUp = hyphenatedIn(text, judge).map(({ word, from, meant }) => ({ word, meant, passage, from, times: 1 }))
  const tokens = [...text.matchAll(wordPattern(text))].map(({ 0: word, index: from }) => ({ word, from }))
  const isEnglish = stopWords.own === 'en'
  const unknown = tokens.flatMap(({ word, from }, i): Unknown[] => {
    const day = capital(word).test(word) ? calendarSlip(mainPartOf(word), isBesideNumber(text, from, word)) : null
    const isNamed = day !== null && !isBesideNumber(text, from, word) && isPersonsName(tokens, i, text, judge)
    if (day !== null && !isNamed && !judge.isPlainWord(word))
      return [{ word: mainPartOf(word), meant: day, passage, from, times: 1 }]
    const opener = isEnglish ? slipAtStart(tokens, i, passage.text, judge) : null
    if (opener !== null) return [{ word, ...opener, passage, from, times: 1 }]
    const american = britishFormOf(word, text.slice(Math.max(0, from - 20), from), stopWords.own, judge)
    if (american !== null) return [{ word: mainPartOf(word), meant: american, passage, from, times: 1 }]
    const beside = [tokens[i - 1]?.word, tokens[i + 1]?.word]
    if (isEnglish && !judge.isOwn(word) && isShoutedSlip(word, beside, judge.isPlainWord))
      return [{ word, meant: null, passage, from, times: 1 }]
    if (judge.isRight(word) || isPersonsName(tokens, i, text, judge) || isReduplicated(tokens, i)) return []
    const part = mainPartOf(word)
    const meant = isEnglish && !capital(part).test(part) ? knownSlip(part) : null
    return [{ word: part, meant, passage, from: from + word.indexOf(part), times: 1 }]
  })
  if (unknown.length === 0) return cutUp
  const foreign = foreignWords(passage, tokens, stopWords, judge)
  const outsideForeign = unknown.filter(
    ({ from }) =>
      !tokens.some((one) => foreign.has(one.from) && covers(one, from)) && !cutUp.some((one) => covers(one, from)),
  )
  return [...cutUp, ...outsideForeign].sort((a, b) => a.from - b.from)
}

const hyphenatedWord = letterRegExp(String.raw`(?<![\p{L}-])(\p{L}{2,})- (\p{Ll}{2,})(?![\p{L}-])`, 'g')

/** Words hyphenated at the end of a line, as copied from a PDF: “ques- tion”. Not “two- and three-year”. */
function hyphenatedIn(text: string, { isPlainWord }: Judge) {
  if (!text.includes('- ')) return []
  return [...text.matchAll(hyphenatedWord(text))].flatMap(({ 0: word, 1: start = '', 2: end = '', index: from }) =>
    isPlainWord(start + end) ? [{ word, from, meant: start + end }] : [],
  )
}

function covers({ word, from }: Token, at: number): boolean {
  return at >= from && at < from + word.length
}

/** The first part between apostrophes with three letters or more: “regon” of “regon’s”. */
function mainPartOf(word: string): string {
  return word.split(/['’]/).find((one) => one.length > 2) ?? word
}

function isBesideNumber(text: string, from: number, word: string): boolean {
  return (
    /\d(?:st|nd|rd|th)?,?\s(?:of\s)?$/.test(text.slice(Math.max(0, from - 8), from)) ||
    /^,?\s\d/.test(text.slice(from + word.length))
  )
}

/** The British form of an American word in an English issue that is not American; null where it may be a name. */
function britishFormOf(
  word: string,
  before: string,
  own: string,
  { isOwn, isPlainWord, isAmerican }: Judge,
): string | null {
  const british = own === 'en' && !isAmerican ? britishFor(mainPartOf(word).toLowerCase()) : undefined
  if (british === undefined || isOwn(mainPartOf(word))) return null
  if (!capital(word).test(word)) return british
  // The title of a book, film or song.
  if (/["“‘][^"”’]*$/.test(before)) return null
  const previous = /(\S+)\s$/.exec(before)?.[1]
  const isOrdinary = previous !== undefined && capital(previous).test(previous) && isPlainWord(previous)
  return isOrdinary && isAmericanSlip(mainPartOf(word), before) ? capitalised(british) : null
}

/** A misspelt first word of a sentence, where a capital does not mark a name, and the word that is meant. */
function slipAtStart(tokens: readonly Token[], i: number, text: string, judge: Judge) {
  const [one, next] = [tokens[i], tokens[i + 1]]
  if (!one || !next || !capital(one.word).test(one.word)) return null
  const isStart = /(?:^|[.!?]["”’)]* |\n)["“‘(]?$/.test(text.slice(Math.max(0, one.from - 6), one.from))
  if (!isStart || text.slice(one.from + one.word.length, next.from) !== ' ' || !judge.isPlainWord(next.word))
    return null
  const isRight = knownSlip(one.word) === null ? judge.isKnown(one.word) : judge.isOwn(one.word)
  if (capital(next.word).test(next.word) || isRight) return null
  const isNamed = tokens.some(({ word, from }) => word === one.word && /[\p{L},] $/u.test(text.slice(0, from)))
  const slip = isNamed ? null : openingSlip(one.word, next.word, judge.isLongSlip)
  return slip && { meant: slip.meant === null ? null : capitalised(slip.meant) }
}

/** “tuk tuk”, “piri piri”: nobody makes the same slip twice in a row. */
function isReduplicated(tokens: readonly Token[], i: number): boolean {
  const word = tokens[i]?.word
  return word !== undefined && word.length < 6 && (tokens[i - 1]?.word === word || tokens[i + 1]?.word === word)
}

/** Whether a word follows a name or a title, and no dictionary word with a capital comes next, as in names of places. */
function isPersonsName(tokens: readonly Token[], i: number, text: string, judge: Judge): boolean {
  const [before, one, after] = [tokens[i - 1], tokens[i], tokens[i + 1]]
  if (!before || !one || !capital(one.word).test(one.word.charAt(0))) return false
  if (!/^\.? $/.test(text.slice(before.from + before.word.length, one.from))) return false
  const isNamed =
    titles.test(before.word) ||
    (capital(before.word).test(before.word) && !judge.isPlainWord(before.word) && knownSlip(before.word) === null)
  return isNamed && !(after && capital(after.word).test(after.word) && judge.isPlainWord(after.word))
}

const titles =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady|cllr|councillor|rev|reverend|st|saint|pc|sgt)$/i

export function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
