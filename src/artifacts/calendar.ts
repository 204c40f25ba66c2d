import { sha256 } from '../lib/cache/digest.ts'
import { once } from '../lib/cache/memo.ts'
import { calendarFile } from '../lib/calendar/calendarFile.ts'
import type { LetterCalendar } from '../model/letter.ts'
import { calendarEntries } from './calendarEntries.ts'
import type { ArtifactKind } from './kind.ts'

/** A file for each event, and one for all events of the letter, for readers' calendars. */
export const calendar: ArtifactKind = {
  role: 'calendar',
  forms: [],
  make: ({ letter }) =>
    letter.calendars.map((file) => ({
      name: file.name,
      mediaType: 'text/calendar',
      limit: null,
      held: false,
      // No rule reads it: it says nothing that the letter does not.
      text: null,
      starts: null,
      // Asked for more than once: for the hand-off sheet, to compare it with the file that is there, and to write it.
      bytes: once(() => calendarText(file)),
    })),
}

type CalendarContent = Pick<LetterCalendar, 'date' | 'events'>

/** The text of a file for readers' calendars, the same in each build. */
export function calendarText({ date: { year, month, day }, events }: CalendarContent): string {
  const stamp = Date.UTC(year, month - 1, day)
  return calendarFile({ product: '-//cohes3ion//cohes3ion//EN', stamp, entries: events.flatMap(calendarEntries) })
}

/** SHA-256 of such a file, in hexadecimal. */
export function calendarDigest(file: CalendarContent): string {
  return sha256(Buffer.from(calendarText(file)))
}
