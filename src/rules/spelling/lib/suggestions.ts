import type { Speller } from '../../speller.ts'
import { calendarSlip } from './calendarSlips.ts'
import { nearestCommon } from './commonWords.ts'
import { capitalised } from './unknownIn.ts'

/** In letters. Suggestions for longer words take the engine seconds. */
const maxSuggestedLength = 20

/** The month or weekday, or the common word of this field that is nearest; else at most three suggestions of the dictionary. */
export function suggestionsFor(word: string, speller: Speller): readonly string[] {
  const lower = word.toLowerCase()
  if (lower === 'wether') return ['whether', 'weather'].map((one) => inCaseOf(word, one))
  const day = calendarSlip(lower, false)
  if (day) return [day]
  const common = nearestCommon(lower)
  if (common && speller.isWord(common)) return [inCaseOf(word, common)]
  return word.length <= maxSuggestedLength ? speller.suggest(word).slice(0, 3) : []
}

function inCaseOf(word: string, meant: string): string {
  if (word === word.toLowerCase()) return meant
  return word === word.toUpperCase() ? meant.toUpperCase() : capitalised(meant)
}
