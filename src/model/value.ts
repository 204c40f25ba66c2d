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
}

/** One meeting of an event, in local time of the event's zone. */
export interface Session {
  readonly title: string | null
  readonly start: Moment
  readonly end: Moment | null
  readonly where: string | null
}

export interface DiaryEvent {
  readonly kind: 'event'
  /** Id of its language; null for the issue's own. */
  readonly lang: string | null
  readonly title: string
  /** IANA name; null when no session has a time of day. */
  readonly zone: string | null
  readonly sessions: readonly Session[]
  readonly where: string | null
  readonly audience: string | null
  readonly body: Markdown | null
  readonly book: Link | null
}
