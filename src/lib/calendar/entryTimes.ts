import { type Day, dayAt, dayNumber } from '../time/day.ts'
import { timeAfter } from '../time/duration.ts'
import { type Interval, occurrences, type Repetition, scheduledDays } from '../time/recurrence.ts'
import { nearestInstant, readings, type WallTime } from '../time/zoned.ts'
import { contentLine, type Parameters } from './contentLine.ts'
import type { CalendarEntry, DaySpan, TimedSpan } from './entry.ts'
import { dateValue, localValue, utcValue, weekdayValues } from './values.ts'

/** The times of an entry's occurrences. */
interface EntryTimes {
  readonly lines: readonly string[]
  /** Those of each occurrence that is written by itself, as of `changedLines`. */
  readonly changed: readonly (readonly string[])[]
  /** The zone whose rules a reader needs; null if it needs none. */
  readonly zone: string | null
}

export function entryTimes({ span, repetition }: Pick<CalendarEntry, 'span' | 'repetition'>): EntryTimes {
  if (span.kind === 'days') return { lines: dayLines(span, repetition), changed: [], zone: null }
  const { zone, start } = span
  const days = repetition ? occurrences(start, repetition, Number.POSITIVE_INFINITY) : [start]
  const isPlain = days.every((day) => timesOn(day, span).every((time) => isUnique(time, zone)))
  const changed = repetition ? changedLines(span, repetition, isPlain && zone !== 'UTC') : []
  if (!isPlain) return { lines: separateLines(span, repetition), changed, zone: null }
  return { lines: timedLines(span, repetition), changed, zone: zone === 'UTC' ? null : zone }
}

/** How a day's occurrence is written: as DTSTART and EXDATE are, and as the end of a rule. */
interface DayForm {
  readonly value: (day: Day) => string
  readonly until: (day: Day) => string
  readonly parameters: Parameters
}

function dayLines({ start, end }: DaySpan, repetition: Repetition | null): string[] {
  const form: DayForm = { value: dateValue, until: dateValue, parameters: { VALUE: 'DATE' } }
  return [
    contentLine('DTSTART', dateValue(start), form.parameters),
    contentLine('DTEND', dateValue(dayAt(dayNumber(end) + 1)), form.parameters),
    ...repetitionLines(start, repetition, form),
  ]
}

function timedLines({ zone, start, end }: TimedSpan, repetition: Repetition | null): string[] {
  const isUtc = zone === 'UTC'
  const value = (time: WallTime) => (isUtc ? `${localValue(time)}Z` : localValue(time))
  const form: DayForm = {
    value: (day) => value(onDay(start, day)),
    until: (day) => utcValue(nearestInstant(onDay(start, day), zone)),
    parameters: isUtc ? {} : { TZID: zone },
  }
  return [
    contentLine('DTSTART', value(start), form.parameters),
    ...(end ? [contentLine('DTEND', value(end), form.parameters)] : []),
    ...repetitionLines(start, repetition, form),
  ]
}

/**
 * Each occurrence in UTC, for times of which one happens twice or not at all: programs read local times of such an hour
 * in two ways.
 */
function separateLines(span: TimedSpan, repetition: Repetition | null): string[] {
  const days = repetition ? occurrences(span.start, repetition, Number.POSITIVE_INFINITY) : [span.start]
  const times = days.map((day) => timesOn(day, span).map((time) => nearestInstant(time, span.zone)))
  const [[start = 0, end] = []] = times
  return [
    contentLine('DTSTART', utcValue(start)),
    ...(end === undefined ? [] : [contentLine('DTEND', utcValue(end))]),
    // The first too, which some programs do not count otherwise.
    ...(times.length < 2 ? [] : [contentLine('RDATE', times.map(([at = 0]) => utcValue(at)).join(','))]),
  ]
}

/**
 * Occurrences during which the clocks change. All occurrences last as long as the first (RFC 5545, section 3.8.5.3), for
 * some programs by the hours that pass, for others by those that clocks show, so one that the two disagree on is written
 * by itself; all are if the first is such a one.
 */
function changedLines(span: TimedSpan, repetition: Repetition, isLocal: boolean): string[][] {
  const { zone, start, end } = span
  if (!end) return []
  const lasts = (day: Day, minutesOf: (time: WallTime) => number) => {
    const [from = 0, to = 0] = timesOn(day, span).map(minutesOf)
    return to - from
  }
  const passes = (day: Day) => lasts(day, (time) => nearestInstant(time, zone) / 60_000)
  const shows = (day: Day) => lasts(day, (time) => dayNumber(time) * 1_440 + time.minutes)
  const days = occurrences(start, repetition, Number.POSITIVE_INFINITY)
  const shown = shows(start)
  const isFirstChanged = passes(start) !== shown
  return days
    .filter((day) => isFirstChanged || passes(day) !== shown || shows(day) !== shown)
    .map((day) => {
      const values = timesOn(day, span).map((time) =>
        isLocal ? localValue(time) : utcValue(nearestInstant(time, zone)),
      )
      const [from = '', to = ''] = values
      const parameters = isLocal ? { TZID: zone } : {}
      return [
        contentLine('RECURRENCE-ID', from, parameters),
        contentLine('DTSTART', from, parameters),
        contentLine('DTEND', to, parameters),
      ]
    })
}

function repetitionLines(start: Day, repetition: Repetition | null, form: DayForm): string[] {
  if (!repetition) return []
  const last = [...scheduledDays(start, repetition)].at(-1) ?? start
  const except = repetition.except.map(form.value)
  return [
    contentLine('RRULE', `${frequency(start, repetition.every)};UNTIL=${form.until(last)}`),
    ...(except.length === 0 ? [] : [contentLine('EXDATE', except.join(','), form.parameters)]),
  ]
}

function frequency(start: Day, every: Interval): string {
  if (every.unit === 'weekday') return `FREQ=MONTHLY;BYDAY=${every.nth}${weekdayValues[every.weekday]}`
  const step = every.step === 1 ? '' : `;INTERVAL=${every.step}`
  return every.unit === 'week' ? `FREQ=WEEKLY${step}` : `FREQ=MONTHLY${step};BYMONTHDAY=${start.day}`
}

/** The start of a day's occurrence, and its end if it has one. */
function timesOn(day: Day, { start, end, zone, duration }: TimedSpan): WallTime[] {
  const first = onDay(start, day)
  if (!end) return [first]
  if (duration) return [first, timeAfter(first, duration, zone)]
  const days = dayNumber(end) - dayNumber(start)
  return [first, onDay(end, dayAt(dayNumber(day) + days))]
}

function onDay(time: WallTime, { year, month, day }: Day): WallTime {
  return { ...time, year, month, day }
}

function isUnique(time: WallTime, zone: string): boolean {
  const { earlier, later } = readings(time, zone)
  return earlier === later
}
