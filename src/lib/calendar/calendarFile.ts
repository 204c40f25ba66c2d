import { addressLine, contentLine, joinContentLines, textLine } from './contentLine.ts'
import type { CalendarEntry } from './entry.ts'
import { entryTimes } from './entryTimes.ts'
import { timezoneLines } from './timezone.ts'
import { utcValue } from './values.ts'

interface CalendarFile {
  /** The program that writes it, as a formal public identifier: "-//example.org//program//EN". */
  readonly product: string
  /** Epoch milliseconds: when the entries were written down as they are. */
  readonly stamp: number
  readonly entries: readonly CalendarEntry[]
}

/** The text of an iCalendar file (RFC 5545) with these entries, and the rules of the time zones that they are in. */
export function calendarFile({ product, stamp, entries }: CalendarFile): string {
  const written = entries.map((entry) => ({ entry, times: entryTimes(entry) }))
  const zones = new Set(written.flatMap(({ times }) => times.zone ?? []))
  return joinContentLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    contentLine('PRODID', product),
    'CALSCALE:GREGORIAN',
    ...[...zones].sort().flatMap((zone) => {
      const years = written.flatMap(({ entry, times }) => (times.zone === zone ? yearsOf(entry) : []))
      return timezoneLines({ zone, firstYear: Math.min(...years), lastYear: Math.max(...years) })
    }),
    ...written.flatMap(({ entry, times: { lines, changed } }) =>
      [lines, ...changed].flatMap((times) => entryLines(entry, times, stamp)),
    ),
    'END:VCALENDAR',
  ])
}

function entryLines(entry: CalendarEntry, times: readonly string[], stamp: number): string[] {
  const { uid, sequence, status, url } = entry
  const inLanguage = { LANGUAGE: entry.language }
  const text = (name: string, value: string | null) => (value === null ? [] : [textLine(name, value, inLanguage)])
  return [
    'BEGIN:VEVENT',
    textLine('UID', uid),
    `DTSTAMP:${utcValue(stamp)}`,
    ...times,
    `SEQUENCE:${sequence}`,
    `STATUS:${status}`,
    ...text('SUMMARY', entry.summary),
    ...text('DESCRIPTION', entry.description),
    ...text('LOCATION', entry.location),
    ...text('CONTACT', entry.contact),
    ...(url === null ? [] : [addressLine('URL', url)]),
    'END:VEVENT',
  ]
}

/** The first and last year of an entry and its repetitions. */
function yearsOf({ span, repetition }: CalendarEntry): number[] {
  return [span.start.year, span.end?.year ?? span.start.year, ...(repetition ? [repetition.until.year + 1] : [])]
}
