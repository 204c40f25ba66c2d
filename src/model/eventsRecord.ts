import type { Day } from '../lib/time/day.ts'
import type { Repetition } from '../lib/time/recurrence.ts'
import type { Place } from './source.ts'

/** How an issue announced an event: part of records/events.yaml. */
export interface Announcement {
  /** The issue's id. */
  readonly issue: string
  /** The issue's date. */
  readonly date: Day
  readonly title: string
  /** Those in the issue's other languages. */
  readonly otherTitles: readonly string[]
  readonly where: string | null
  /** As of `EventIdentity`. */
  readonly starts: readonly string[]
  /** From its only start on; null where it does not come again. */
  readonly repeat: Repetition | null
  readonly sequence: number
  /** Digest of all that calendars showed of it. */
  readonly shown: string
}

/** An event that calendars know: an entry of records/events.yaml. */
export interface RecordedEvent {
  readonly uid: string
  /** What its author calls it; null if she does not. */
  readonly id: string | null
  /** By the date of the issue; one at least. */
  readonly announced: readonly Announcement[]
  readonly place: Place | null
}
