import { weakMemo } from '../../../lib/cache/memo.ts'
import { letterRegExp } from '../../../lib/text/letterRegExp.ts'
import { phraseSource } from '../../../lib/text/phraseSource.ts'
import type { RelativeDays } from '../../../model/language.ts'

type Pattern = ReturnType<typeof letterRegExp>

/** Words for a day that move with the day on which they are read, as patterns. */
export interface RelativeWords {
  /** Each finds the words; what may stand before and after is looked at besides. */
  readonly words: Pattern
  readonly notAfter: Pattern
  readonly after: Pattern
  readonly today: Pattern
  readonly figurative: Pattern
}

const begin = '(?<![\\p{L}\\p{N}_-])'
const end = '(?![\\p{L}\\p{N}_-])'
const nothing = letterRegExp('(?!)')

export const relativeWordsOf = weakMemo((days: RelativeDays): RelativeWords => {
  const named = { weekday: days.weekdays ?? [] }
  const pattern = (phrases: readonly string[] | null, around: (source: string) => string, flags = 'i') =>
    phrases?.length ? letterRegExp(around(phraseSource(phrases, named)), flags) : nothing
  const before = (source: string) => `${begin}${source}[\\s“‘"']*$`
  const notAfter = days.todayNotAfter?.length ? `(?<!${phraseSource(days.todayNotAfter)} )` : ''
  return {
    words: pattern(days.words, (source) => `${begin}${source}${end}`, 'gi'),
    notAfter: pattern(days.notAfter, before),
    after: pattern(days.after, before),
    // Not “Register now: it closes tomorrow”.
    today: pattern(days.today, (source) => `${begin}${notAfter}${source}${end}(?!\\s*[:–—-])`),
    figurative: pattern(days.figurative, (source) => `^${source}$`),
  }
})
