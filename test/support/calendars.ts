import ICAL from 'ical.js'
import type { CalendarEntry } from '../../src/lib/calendar/entry.ts'
import type { WallTime } from '../../src/lib/time/zoned.ts'

/** "2026-10-06 09:30" */
export function localTime(text: string, fold: WallTime['fold'] = null): WallTime {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = text.split(/\D+/).map(Number)
  return { year, month, day, minutes: hour * 60 + minute, fold }
}

export function timedEntry(zone: string, start: string, more: Partial<CalendarEntry> = {}): CalendarEntry {
  const span = { kind: 'timed', zone, start: localTime(start), end: null } as const
  return { ...plainEntry, span, ...more }
}

export const plainEntry: CalendarEntry = {
  uid: 'a@example.org',
  sequence: 0,
  status: 'CONFIRMED',
  summary: 'Meeting',
  description: null,
  location: null,
  url: null,
  contact: null,
  language: 'en',
  span: {
    kind: 'days',
    start: { year: 2026, month: 10, day: 6 },
    end: { year: 2026, month: 10, day: 6 },
  },
  repetition: null,
}

export interface ReadEntry {
  readonly uid: string
  readonly sequence: number
  readonly status: string
  readonly summary: string
  readonly description: string
  readonly location: string
  /** The first occurrences: UTC for times, days as they are written. */
  readonly starts: readonly string[]
  readonly ends: readonly string[]
}

/** What a parser reads that knows no zones but UTC and those of the file. */
export function readCalendar(text: string, most = 2_000): ReadEntry[] {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const all = calendar.getAllSubcomponents('vevent')
  const [changed, main] = [true, false].map((is) => all.filter((one) => one.hasProperty('recurrence-id') === is))
  return (main ?? []).map((component) => {
    const uidOf = (one: ICAL.Component) => one.getFirstPropertyValue('uid')
    const exceptions = changed?.filter((one) => uidOf(one) === uidOf(component)) ?? []
    const event = new ICAL.Event(component, { strictExceptions: true, exceptions })
    const starts: string[] = []
    const ends: string[] = []
    const add = ({ startDate, endDate }: Pick<ICAL.Event, 'startDate' | 'endDate'>) => {
      starts.push(shown(startDate))
      ends.push(shown(endDate))
    }
    if (event.isRecurring()) {
      const iterator = event.iterator()
      for (let start = iterator.next(); start && starts.length < most; start = iterator.next())
        add(event.getOccurrenceDetails(start))
    } else add(event)
    const { uid, sequence, summary, description, location } = event
    const status = String(component.getFirstPropertyValue('status'))
    return { uid, sequence, status, summary, description, location, starts, ends }
  })
}

function shown(time: ICAL.Time): string {
  if (time.isDate) return time.toString()
  if (time.zone === ICAL.Timezone.localTimezone) return `floating ${time.toString()}`
  return new Date(time.toUnixTime() * 1_000).toISOString().replace(':00.000Z', 'Z')
}
