import { letterRegExp } from '../../../lib/text/letterRegExp.ts'
import { withoutGarbles } from './garbles.ts'

/** A stretch of a text; offsets count UTF-16 units, `to` is exclusive. */
export interface Span {
  readonly text: string
  readonly from: number
  readonly to: number
}

const word = letterRegExp(String.raw`[\p{L}\p{M}\p{N}]+(?:['’\u2010\u2011-][\p{L}\p{M}\p{N}]+)*`, 'g')

/** The words of a text, numbers among them; what a hyphen or an apostrophe joins is one. */
export function wordsIn(text: string): Span[] {
  return [...text.matchAll(word(text))].map((match) => spanOf(match))
}

function spanOf(match: RegExpExecArray): Span {
  return { text: match[0], from: match.index, to: match.index + match[0].length }
}

/** What is no word though it has letters: addresses, file names, a platform's macros, names of accounts and tags. */
const foreign = letterRegExp(
  [
    String.raw`(?:https?:\/\/|www\.)\S+`,
    String.raw`(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*`,
    String.raw`(?<![\p{L}\p{N}.-])(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:\/[^\s)]*)?`,
    String.raw`\{\{[^{}]*\}\}|\*?\|[^|\s]+\|\*?|%%[^%]*%%|##[^#]*##|\[\[[^[\]]*\]\]`,
    String.raw`[@#][\p{L}\p{N}_]+`,
  ].join('|'),
  'gi',
)

/** The text with as many spaces in place of addresses, garbled words and the like: what is left stands where it stood. */
export function withoutAddresses(written: string): string {
  const text = withoutGarbles(written)
  // Most texts have no sign of any; looking for one is cheaper.
  return /\.[^\s!-,./:-@[-`{-~]|[@#{|%[]|:\/\//.test(text)
    ? text.replace(foreign(text), (match) => ' '.repeat(match.length))
    : text
}

/** “café” as “cafe”: dictionaries of English have the one, writers both. */
export function withoutAccents(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '')
}
