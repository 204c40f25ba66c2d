import type { HostedCalendar, HostedPicture } from '../model/hosted.ts'

/** What is recorded of an uploaded picture. */
export type HostedEntry = Omit<HostedPicture, 'place'>

/** What is recorded of an uploaded calendar file. */
export type HostedCalendarEntry = Omit<HostedCalendar, 'place'>
