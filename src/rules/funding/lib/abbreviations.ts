import { letterRegExp } from '../../../lib/text/letterRegExp.ts'
import type { Funder } from '../../../model/funder.ts'
import { lettersOf } from './acknowledgement.ts'

/** An abbreviation in a text that lacks the full name. */
export interface FoundAbbreviation {
  readonly short: string
  readonly full: readonly string[]
  readonly from: number
}

export function abbreviationsIn(text: string, abbreviations: Funder['abbreviations']): readonly FoundAbbreviation[] {
  const letters = lettersOf(text)
  return abbreviations.flatMap(({ short, full }) => {
    if (full.some((name) => letters.includes(lettersOf(name)))) return []
    const from = indexOfWord(text, short)
    return from === -1 ? [] : [{ short, full, from }]
  })
}

const letter = letterRegExp(String.raw`[\p{L}\p{N}]`)

/** Index of a whole word; -1 if there is none. */
function indexOfWord(text: string, word: string): number {
  const isLetter = (char: string | undefined) => char !== undefined && letter(char).test(char)
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1))
    if (!isLetter(text[at - 1]) && !isLetter(text[at + word.length])) return at
  return -1
}
