import { letterRegExp } from '../../../lib/text/letterRegExp.ts'
import { maskGarbles } from './garbles.ts'

/** A substring with its offsets in UTF-16 units; `to` is exclusive. */
export interface Span {
  readonly text: string
  readonly from: number
  readonly to: number
}

const word = letterRegExp(String.raw`[\p{L}\p{M}\p{N}]+(?:['’\u2010\u2011-][\p{L}\p{M}\p{N}]+)*`, 'g')

/** The words and numbers of a text. Hyphens and apostrophes join parts into one word. */
export function wordsIn(text: string): Span[] {
  return [...text.matchAll(word(text))].map((match) => spanOf(match))
}

function spanOf(match: RegExpExecArray): Span {
  return { text: match[0], from: match.index, to: match.index + match[0].length }
}

/** Strings with letters that are no words: addresses, file names, macros of a platform, @accounts and #tags. */
const notWords = letterRegExp(
  [
    String.raw`(?:https?:\/\/|www\.)\S+`,
    String.raw`(?<![\p{L}\p{M}\p{N}_.+-])[\p{L}\p{M}\p{N}_.+-]+@[\p{L}\p{M}\p{N}_-]+(?:\.[\p{L}\p{M}\p{N}_-]+)*`,
    String.raw`(?<![\p{L}\p{N}.-])(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:\/[^\s)]*)?`,
    String.raw`\{\{[^{}]*\}\}|\*?\|[^|\s]+\|\*?|%%[^%]*%%|##[^#]*##|\[\[[^[\]]*\]\]`,
    String.raw`[@#][\p{L}\p{N}_]+`,
  ].join('|'),
  'gi',
)

/** Replaces addresses, garbled words and the like with as many spaces, so that offsets stay the same. */
export function maskAddresses(written: string): string {
  const text = maskGarbles(written)
  // A cheap test first: most texts have none.
  return /\.[^\s!-,./:-@[-`{-~]|[@#{|%[]|:\/\//.test(text)
    ? text.replace(notWords(text), (match) => ' '.repeat(match.length))
    : text
}

/** “café” becomes “cafe”: authors use both, and English dictionaries have only one of them. */
export function withoutAccents(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '')
}
