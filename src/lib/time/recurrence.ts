import { type Day, dayAt, dayNumber, daysInMonth, weekdayNumber } from './day.ts'

/** How far apart occurrences are. */
export type Interval =
  | { readonly unit: 'week'; readonly step: number }
  /** On the start's day of the month; months without that day are skipped. */
  | { readonly unit: 'month'; readonly step: number }
  /** The nth weekday of each month, -1 for the last; Monday is 0. Months without a fifth are skipped. */
  | { readonly unit: 'weekday'; readonly nth: 1 | 2 | 3 | 4 | 5 | -1; readonly weekday: number }

export interface Repetition {
  readonly every: Interval
  /** Included. */
  readonly until: Day
  readonly except: readonly Day[]
}

/** The days that a repetition falls on, in order, without its exceptions; at most `most` of them. */
export function occurrences(start: Day, repetition: Repetition, most: number): Day[] {
  const except = new Set(repetition.except.map(dayNumber))
  const found: Day[] = []
  for (const day of scheduledDays(start, repetition)) {
    if (found.length === most) break
    if (!except.has(dayNumber(day))) found.push(day)
  }
  return found
}

/** The days of a repetition, in order, with those that it excepts. */
export function* scheduledDays(start: Day, { every, until }: Repetition): Generator<Day> {
  const last = dayNumber(until)
  if (every.unit === 'week') {
    for (let at = dayNumber(start); at <= last; at += 7 * every.step) yield dayAt(at)
    return
  }
  const step = every.unit === 'month' ? every.step : 1
  for (let month = monthNumber(start); month <= monthNumber(until); month += step) {
    const day = dayInMonth(month, start, every)
    if (day && dayNumber(day) >= dayNumber(start) && dayNumber(day) <= last) yield day
  }
}

export function isSameInterval(one: Interval, other: Interval): boolean {
  return JSON.stringify(numbersOf(one)) === JSON.stringify(numbersOf(other))
}

function numbersOf(every: Interval): readonly (string | number)[] {
  return every.unit === 'weekday' ? [every.unit, every.nth, every.weekday] : [every.unit, every.step]
}

/** Whether a repetition that starts on this day has it as its first occurrence. */
export function isOccurrence(start: Day, every: Interval): boolean {
  const [first] = scheduledDays(start, { every, until: start, except: [] })
  return first !== undefined
}

/** The first days of the months up to `until` that a repetition skips, since they lack its day. */
export function skippedMonths(start: Day, { every, until }: Repetition): Day[] {
  if (every.unit === 'week') return []
  const step = every.unit === 'month' ? every.step : 1
  const skipped: Day[] = []
  for (let month = monthNumber(start); month <= monthNumber(until); month += step)
    if (!dayInMonth(month, start, every)) skipped.push({ ...monthAt(month), day: 1 })
  return skipped
}

/** The occurrence in a month; null if the month lacks that day. */
function dayInMonth(number: number, start: Day, every: Exclude<Interval, { unit: 'week' }>): Day | null {
  const { year, month } = monthAt(number)
  const length = daysInMonth(year, month)
  const day = every.unit === 'month' ? start.day : nthWeekday(year, month, every)
  return day <= length ? { year, month, day } : null
}

/** May lie behind the month's end for the fifth. */
function nthWeekday(year: number, month: number, { nth, weekday }: { nth: number; weekday: number }): number {
  const length = daysInMonth(year, month)
  if (nth === -1) return length - ((weekdayNumber({ year, month, day: length }) - weekday + 7) % 7)
  return 1 + ((weekday - weekdayNumber({ year, month, day: 1 }) + 7) % 7) + (nth - 1) * 7
}

/** Months since the year 0. */
function monthNumber({ year, month }: { readonly year: number; readonly month: number }): number {
  return year * 12 + month - 1
}

function monthAt(number: number): { readonly year: number; readonly month: number } {
  return { year: Math.floor(number / 12), month: (number % 12) + 1 }
}
