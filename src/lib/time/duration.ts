import { dayAt, dayNumber } from './day.ts'
import { type Fold, nearestInstant, readings, type WallTime, wallTimeAt } from './zoned.ts'

/** Days of the calendar, and after them minutes that pass. */
export interface Duration {
  readonly days: number
  readonly minutes: number
}

/** The local time at which ends what lasts so long. Minutes pass while clocks change too. */
export function timeAfter(
  start: WallTime,
  { days, minutes }: Duration,
  zone: string,
): Omit<WallTime, 'fold'> & { readonly fold?: Fold } {
  const later = { ...start, ...dayAt(dayNumber(start) + days) }
  const at = nearestInstant(later, zone) + minutes * 60_000
  const { year, month, day, minutes: clock } = wallTimeAt(at, zone)
  const wall = { year, month, day, minutes: clock }
  const { earlier, later: last } = readings(wall, zone)
  return earlier === last ? wall : { ...wall, fold: at === earlier ? 'earlier' : 'later' }
}
