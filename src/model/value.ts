import type { Duration } from '../lib/time/duration.ts'
import type { Repetition } from '../lib/time/recurrence.ts'
import type { Fold } from '../lib/time/zoned.ts'
import type { Markdown } from './markdown.ts'
import type { Picture } from './picture.ts'

/** The value of a validated field; null when it was left out. */
export type Value =
  | string
  | number
  | boolean
  | null
  | Markdown
  | Link
  | Picture
  | CalendarDate
  | Moment
  | DiaryEvent
  | readonly Value[]
  | Group

export type Group = { readonly kind?: undefined; readonly [field: string]: Value | undefined }

export interface Link {
  readonly kind: 'link'
  readonly text: string
  readonly href: string
}

/** A day, or with `day` null a month. Months count from 1. */
export interface CalendarDate {
  readonly kind: 'date'
  readonly year: number
  readonly month: number
  readonly day: number | null
}

/** A day with, if the author gave one, a local time in minutes after midnight. */
export interface Moment {
  readonly kind: 'moment'
  readonly year: number
  readonly month: number
  readonly day: number
  readonly minutes: number | null
  /** Which of the two is meant where clocks go back and this time happens twice. */
  readonly fold?: Fold
}

/** One meeting of an event, in local time of its zone. */
export interface Session {
  readonly title: string | null
  /** IANA name, its own or the event’s; null when neither has one. */
  readonly zone: string | null
  readonly start: Moment
  /** The last day, included, when it has no time of day. */
  readonly end: Moment | null
  /** For an end that was written as hours, which each of its occurrences lasts. */
  readonly duration?: Duration | null
  readonly where: string | null
}

export const eventKinds = ['meeting', 'deadline', 'save-the-date'] as const
export const eventStatuses = ['postponed', 'cancelled', 'full'] as const

export interface DiaryEvent {
  readonly kind: 'event'
  /** Id of its language; null for the issue's own. */
  readonly lang: string | null
  /** What its author calls it; null if she does not. */
  readonly id: string | null
  readonly title: string
  readonly purpose: (typeof eventKinds)[number]
  /** null for an event that takes place as planned. */
  readonly status: (typeof eventStatuses)[number] | null
  /** IANA name; null when no session has a time of day. */
  readonly zone: string | null
  /** One at least, but for an event that has a month. */
  readonly sessions: readonly Session[]
  /** Of an event whose day is not known yet; null for all others. */
  readonly month: CalendarDate | null
  /** Of its only session; null where it does not repeat. */
  readonly repetition: Repetition | null
  /** When it was announced for before. */
  readonly movedFrom: Moment | null
  readonly where: string | null
  /** The address to join at. */
  readonly online: string | null
  readonly organiser: string | null
  readonly audience: string | null
  readonly body: Markdown | null
  readonly book: Link | null
  /** Whether readers are offered it for their calendars, as far as the event says. */
  readonly isOffered: boolean
}
