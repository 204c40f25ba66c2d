import type { Place } from './source.ts'

/** The copy of a picture that was uploaded: an entry of records/ISSUE/hosted.yaml. */
export interface HostedPicture {
  /** The picture's path in the project. */
  readonly picture: string
  /** The copy's file name, under which it was uploaded. */
  readonly upload: string | null
  /** SHA-256 of the project's file at that time, in hexadecimal: a picture that has changed needs a new upload. */
  readonly digest: string
  /** SHA-256 of the copy. */
  readonly copy: string | null
  /** Where it stands on the web. */
  readonly address: string
  /** Where its address is written. */
  readonly place: Place
}

/** A calendar file that was uploaded: an entry of the same record, which its author may write. */
export interface HostedCalendar {
  /** "issue-6.spring-forum.ics" */
  readonly file: string
  /** SHA-256 of the file that was uploaded, in hexadecimal; null where it is not known. */
  readonly digest: string | null
  readonly address: string
  /** Where its address is written. */
  readonly place: Place
}

/** What records/ISSUE/hosted.yaml holds. */
export interface Hosted {
  readonly pictures: readonly HostedPicture[]
  readonly calendars: readonly HostedCalendar[]
}
