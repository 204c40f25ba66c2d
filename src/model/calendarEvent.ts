import type { CalendarSpan } from '../lib/calendar/entry.ts'
import type { Repetition } from '../lib/time/recurrence.ts'
import type { Place } from './source.ts'

export interface CalendarSession {
  /** null for the event's own title. */
  readonly title: string | null
  /** null for the event's own. */
  readonly location: string | null
  readonly span: CalendarSpan
}

/** An event as an issue announces it in one language: all that a calendar can be told of it. */
export interface AnnouncedEvent {
  /** Names it within its issue: the same in all languages. */
  readonly key: string
  /** What its author calls it; null if she does not. */
  readonly id: string | null
  /** null for an event that takes place as planned. */
  readonly status: 'postponed' | 'cancelled' | 'full' | null
  readonly title: string
  /** Those of the other languages. */
  readonly otherTitles: readonly string[]
  /** The title as calendars show it, where that says more. */
  readonly summary: string
  /** Plain text. */
  readonly description: string | null
  readonly location: string | null
  /** The page about it, or where to join or book. */
  readonly url: string | null
  readonly organiser: string | null
  /** BCP 47 tag of its texts. */
  readonly language: string
  /** In order; one at least. */
  readonly sessions: readonly CalendarSession[]
  /** Of its only session; null where it does not repeat. */
  readonly repetition: Repetition | null
  /** When it was announced for before, with a time if one is given: a start as of `EventIdentity`. */
  readonly movedFrom: string | null
  /** Whether it may be offered for calendars. */
  readonly isAllowed: boolean
  /** Where its title is written. */
  readonly place: Place
  /** Where its first start is written. */
  readonly startPlace: Place
}

/** What makes an event the same in all issues and languages. */
export interface EventIdentity {
  readonly uid: string
  /** Grows by one each time that what a calendar shows has changed. */
  readonly sequence: number
  /**
   * Its sessions as calendars know them, by number: "2026-10-06 09:30 Europe/London", "2026-10-06", "2026-10"; with
   * "cancelled" behind it for one that no longer takes place.
   */
  readonly starts: readonly string[]
  /** The index in `starts` of each session. */
  readonly numbers: readonly number[]
}

export type CalendarEvent = AnnouncedEvent & EventIdentity
