import { type Day, dayNumber, weekdayNumber } from '../../../lib/time/day.ts'

export type Season = 'summer' | 'winter' | 'changing'

/**
 * Summer or winter time in Europe; `changing` on the two days of the change. Summer time runs from the last Sunday of
 * March to the last Sunday of October (Directive 2000/84/EC; the United Kingdom's Summer Time Order 2002).
 */
export function seasonOn(day: Day): Season {
  const at = dayNumber(day)
  const [start, end] = [lastSunday(day.year, 3), lastSunday(day.year, 10)]
  if (at === start || at === end) return 'changing'
  return at > start && at < end ? 'summer' : 'winter'
}

/** March and October have 31 days. */
function lastSunday(year: number, month: 3 | 10): number {
  const last = { year, month, day: 31 }
  return dayNumber(last) - ((weekdayNumber(last) + 1) % 7)
}
