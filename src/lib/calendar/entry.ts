import type { Day } from '../time/day.ts'
import type { Duration } from '../time/duration.ts'
import type { Repetition } from '../time/recurrence.ts'
import type { WallTime } from '../time/zoned.ts'

/** A null end is a moment, such as a deadline. */
export interface TimedSpan {
  readonly kind: 'timed'
  readonly zone: string
  readonly start: WallTime
  readonly end: WallTime | null
  /** How long each occurrence lasts, where that is not until the time of day of `end`. */
  readonly duration?: Duration | null
}

/** `end` is the last day, included. */
export interface DaySpan {
  readonly kind: 'days'
  readonly start: Day
  readonly end: Day
}

/** A month, of what is not known closer. */
interface MonthSpan {
  readonly kind: 'month'
  readonly start: { readonly year: number; readonly month: number }
}

export type CalendarSpan = TimedSpan | DaySpan | MonthSpan

/** An entry of a calendar: what a VEVENT says. */
export interface CalendarEntry {
  readonly uid: string
  readonly sequence: number
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED'
  /** Texts are plain, and may have several lines. */
  readonly summary: string
  readonly description: string | null
  readonly location: string | null
  readonly url: string | null
  readonly contact: string | null
  /** BCP 47 tag of these texts. */
  readonly language: string
  readonly span: TimedSpan | DaySpan
  readonly repetition: Repetition | null
}
