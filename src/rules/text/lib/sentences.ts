import { weakMemo } from '../../../lib/cache/memo.ts'
import { letterRegExp } from '../../../lib/text/letterRegExp.ts'
import type { LanguageWords } from '../../../model/languageWords.ts'
import { lowerCaseSet } from '../../lib/wordLists.ts'
import type { Span } from './words.ts'

/** The abbreviations of all languages, in lower case: the full stop after one ends no sentence. */
const abbreviationsOf = weakMemo((known: readonly LanguageWords[]) =>
  lowerCaseSet(known.flatMap(({ abbreviations }) => abbreviations?.words ?? [])),
)

/** Marks that can end a sentence, with closing quotation marks and brackets. */
const end = /[.!?…]+["”’'»)\]]*(?=\s|$)/g

const initials = letterRegExp(String.raw`^(?:\p{Lu}\.)*\p{Lu}$`)
const letter = letterRegExp(String.raw`\p{L}`)

/** The sentences of a text. Decimals, abbreviations and initials do not end one. */
export function sentencesIn(text: string, known: readonly LanguageWords[]): Span[] {
  const abbreviations = abbreviationsOf(known)
  const sentences: Span[] = []
  let from = 0
  const close = (to: number) => {
    const piece = text.slice(from, to)
    const start = from + piece.length - piece.trimStart().length
    const stop = from + piece.trimEnd().length
    if (stop > start) sentences.push({ text: text.slice(start, stop), from: start, to: stop })
    from = to
  }
  for (const match of text.matchAll(end)) {
    const to = match.index + match[0].length
    if (endsSentence(text, from, match.index, match[0], to, abbreviations)) close(to)
  }
  close(text.length)
  return sentences
}

function endsSentence(
  text: string,
  from: number,
  at: number,
  mark: string,
  to: number,
  abbreviations: ReadonlySet<string>,
): boolean {
  const next = /^\s+["“‘'«([¿¡]*(\S)/u.exec(text.slice(to, to + 20))?.[1]
  // A sentence does not begin with a lower-case letter.
  if (next && next !== next.toUpperCase()) return false
  if (!mark.startsWith('.') || mark.startsWith('..')) return true
  const word = /\S+$/.exec(text.slice(Math.max(from, at - 40), at))?.[0].replace(/^["“‘'«([]+/, '') ?? ''
  const isInitial = initials(word).test(word)
  // German writes ordinals with a full stop: “1. Mai”.
  const isOrdinal = /^\d{1,2}$/.test(word) && next !== undefined && letter(next).test(next)
  return !isInitial && !isOrdinal && !abbreviations.has(word.toLowerCase())
}
