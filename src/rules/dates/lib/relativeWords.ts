import { weakMemo } from '../../../lib/cache/memo.ts'
import { letterRegExp } from '../../../lib/text/letterRegExp.ts'
import { phraseSource } from '../../../lib/text/phraseSource.ts'
import type { RelativeDays } from '../../../model/languageWords.ts'

type Pattern = ReturnType<typeof letterRegExp>

/** Patterns of words whose day depends on the day of reading, such as “tomorrow”. */
export interface RelativeWords {
  /** Finds the words, whatever comes before and after. */
  readonly words: Pattern
  /** Text before them that gives them a figurative meaning: “the jobs of”. */
  readonly notAfter: Pattern
  /** Text before them that matches `notAfter`, but keeps their literal meaning. */
  readonly after: Pattern
  /** “today” or “now”, which gives “tomorrow” in the same sentence a figurative meaning. */
  readonly today: Pattern
  /** Those of the words that can have a figurative meaning. */
  readonly figurative: Pattern
}

const wordStart = '(?<![\\p{L}\\p{N}_-])'
const wordEnd = '(?![\\p{L}\\p{N}_-])'
const matchesNothing = letterRegExp('(?!)')

export const relativeWordsOf = weakMemo((days: RelativeDays): RelativeWords => {
  const named = { weekday: days.weekdays ?? [] }
  const pattern = (phrases: readonly string[] | null, around: (source: string) => string, flags = 'i') =>
    phrases?.length ? letterRegExp(around(phraseSource(phrases, named)), flags) : matchesNothing
  const before = (source: string) => `${wordStart}${source}[\\s“‘"']*$`
  const notAfter = days.todayNotAfter?.length ? `(?<!${phraseSource(days.todayNotAfter)} )` : ''
  return {
    words: pattern(days.words, (source) => `${wordStart}${source}${wordEnd}`, 'gi'),
    notAfter: pattern(days.notAfter, before),
    after: pattern(days.after, before),
    // Not “Register now: it closes tomorrow”.
    today: pattern(days.today, (source) => `${wordStart}${notAfter}${source}${wordEnd}(?!\\s*[:–—-])`),
    figurative: pattern(days.figurative, (source) => `^${source}$`),
  }
})
