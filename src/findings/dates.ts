import { defineFinding } from './defineFinding.ts'

export const dateForm = defineFinding<{ value: string; wants: 'date' | 'moment'; meant: string | null }>({
  id: 'date-form',
  severity: 'error',
  summary: 'A date is not written as year-month-day.',
  advice: '03/04/2026 is the third of April to some and the fourth of March to others. 2026-04-03 is the same to all.',
  say: ({ value, wants, meant }) => ({
    message: `“${value}” is not a date as it is written here.`,
    help: meant
      ? `Write it as year-month-day: ${meant}.`
      : wants === 'date'
        ? 'Write year-month-day: 2022-01-28 (or 2022-01 for a month).'
        : /\bmidnight\b/i.test(value)
          ? 'Write midnight as 00:00 of the day that begins then: the end of 6 October is 2021-10-07 00:00.'
          : 'Write year-month-day and, if there is one, the time in 24 hours: 2021-10-06 09:30.',
    suggestion: meant ?? undefined,
  }),
})

export const dateNotReal = defineFinding<{ value: string; help: string; meant: string | null }>({
  id: 'date-not-real',
  severity: 'error',
  summary: 'A date or time is not in the calendar.',
  advice: 'The form is right, but there is no such day or hour: 30 February, month 13, 25:00.',
  say: ({ value, help, meant }) => ({
    message: `There is no such date or time as ${value}.`,
    help,
    suggestion: meant ?? undefined,
  }),
})

export const zoneMissing = defineFinding<object>({
  id: 'zone-missing',
  severity: 'error',
  summary: 'An event has a time of day, but no time zone.',
  advice: 'Readers in several countries need to know whose half past nine is meant. Their own times are then computed.',
  say: () => ({
    message: 'This event has a time, but no time zone.',
    help: 'Add “zone: Europe/London” (or Europe/Brussels, Europe/Bucharest …), the zone that the time is given in.',
  }),
})

export const zoneUnknown = defineFinding<{ value: string; near: readonly string[] }>({
  id: 'zone-unknown',
  severity: 'error',
  summary: 'A time zone’s name is not known.',
  advice:
    'Zones are named by continent and city, such as Europe/London. Abbreviations such as BST or CET are not enough: they hold for one half of the year only.',
  say: ({ value, near }) => ({
    message: `“${value}” is not the name of a time zone.${near.length ? ` Did you mean ${inWords(near)}?` : ''}`,
    help: 'Name it by continent and city: Europe/London, Europe/Dublin, Europe/Brussels, America/New_York.',
    // Several zones would show different hours: only the author knows which is meant.
    suggestion: near.length === 1 ? near[0] : undefined,
  }),
})

/** The two readings of such a time, as “01:30 BST”. */
interface Readings {
  readonly value: string
  readonly zone: string
  readonly earlier: string
  readonly later: string
  /** The day of what comes again that it belongs to. */
  readonly occurrence: string | null
}

export const timeSkipped = defineFinding<Readings>({
  id: 'time-skipped',
  severity: 'error',
  summary: 'A time does not exist, because the clocks go forward over it.',
  advice: 'On the last Sunday of March the clocks in Europe jump over one hour. A time in that hour does not exist.',
  say: ({ value, zone, earlier, later, occurrence }) => ({
    message: `${value} does not exist in ${zone}: the clocks go forward over it.`,
    help: `Check the day and the hour. It may be ${earlier}, before the clocks change, or ${later}, after it.${leaveOut(occurrence)}`,
  }),
})

export const timeTwice = defineFinding<Readings>({
  id: 'time-twice',
  severity: 'error',
  summary: 'A time exists twice, because the clocks go back over it.',
  advice:
    'On the last Sunday of October one hour in Europe happens twice. A time in that hour does not say which is meant; `fold: earlier` or `fold: later` does.',
  say: ({ value, zone, earlier, later, occurrence }) => ({
    message: `${value} happens twice in ${zone}: the clocks go back over it.`,
    help: `Check the day and the hour. If it is right, write “fold: earlier” for ${earlier}, or “fold: later” for ${later}.${leaveOut(occurrence)}`,
  }),
})

export const endBeforeStart = defineFinding<{
  same: boolean
  minutes: number | null
  fold: 'earlier' | 'later' | null
  /** Midnight at the end of its day, where its start was written. */
  midnight: string | null
}>({
  id: 'end-before-start',
  severity: 'error',
  summary: 'An event ends before it starts.',
  advice: 'The end is earlier than the start, or the same. Often the year or the month of one of them is a slip.',
  say: ({ same, minutes, fold, midnight }) => ({
    message: same ? 'This event ends in the minute in which it starts.' : 'This event ends before it starts.',
    help:
      minutes !== null
        ? `Check both times. If the clocks go back in between, write “duration: ${minutes} minutes” instead of “end”${fold === 'later' ? ', and “fold: earlier”' : ''}.`
        : same
          ? 'Correct the end, or leave it out.'
          : midnight
            ? `00:00 is when that day begins. If it ends at midnight, write the next day: ${midnight}.`
            : 'Check both dates and times.',
    suggestion: midnight ?? undefined,
  }),
})

export const endWithoutTime = defineFinding<{ day: string }>({
  id: 'end-without-time',
  severity: 'warning',
  summary: 'An event starts at a time of day, and its end is the same day without a time.',
  advice: 'Such an end does not say when the event is over, so neither readers nor their calendars are told.',
  say: ({ day }) => ({
    message: 'The end is the day on which this event starts, and has no time of day.',
    help: `Add the time, as in “end: ${day} 12:00”, or leave the end out.`,
  }),
})

export const startWithoutTime = defineFinding<{ by: 'end' | 'duration'; lastDay?: string | undefined }>({
  id: 'start-without-time',
  severity: 'error',
  summary: 'An event’s end has a time of day, but its start has none.',
  advice: 'Readers are told when something starts before they are told when it ends. Give both a time, or neither.',
  say: ({ by, lastDay }) => ({
    message:
      by === 'end'
        ? 'The end of this event has a time of day, but its start has none.'
        : 'This event lasts minutes or hours, but its start has no time of day.',
    help: `Add the time to the start, as in 2021-10-06 09:30, or ${by === 'duration' ? 'give the duration in days' : lastDay ? `write its last day: “end: ${lastDay}”` : 'take it away from the end'}.`,
  }),
})

export const eventWithoutStart = defineFinding<object>({
  id: 'event-without-start',
  severity: 'error',
  summary: 'An event has neither a start nor sessions, or both.',
  advice:
    'An event on one day has `start`. An event of several days or places has `sessions`, each with its own `start`.',
  say: () => ({
    message: 'This event needs either “start” or “sessions”.',
    help: 'Write “start: 2021-10-06 09:30”, or a list “sessions:” where each has its own start.',
  }),
})

function leaveOut(occurrence: string | null): string {
  return occurrence === null ? '' : ` To leave that day out, write “except: [${occurrence}]”.`
}

function inWords(names: readonly string[]): string {
  const quoted = names.map((name) => `“${name}”`)
  return [quoted.slice(0, -1).join(', '), quoted.at(-1)].filter(Boolean).join(' or ')
}
