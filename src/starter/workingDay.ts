import { addDays, type Day, weekdayNumber } from '../lib/time/day.ts'

/** The first day from Monday to Friday that is no earlier. */
export function workingDay(day: Day): Day {
  return weekdayNumber(day) > 4 ? workingDay(addDays(day, 1)) : day
}
