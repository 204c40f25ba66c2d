import { isDay } from '../fields/writtenDate.ts'
import { addDays, addMonths, type Day, dateText, dayNumber } from '../lib/time/day.ts'

/** A date as an issue gives it: of a day, or of a month alone. */
export interface WrittenDate extends Day {
  readonly hasDay: boolean
}

/** "2026-11-27" or "2026-11"; null for anything else. */
export function readDate(text: string): WrittenDate | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text.trim()) ?? []
  const date = { year: Number(year), month: Number(month), day: Number(day ?? 1), hasDay: day !== undefined }
  return year !== undefined && isDay(date) ? date : null
}

/** In days. Longer than a year, there was a pause. */
const maxInterval = 366

/**
 * The date of the next issue: as long after the last one as that came after the one before; today where that has passed,
 * or where there is none before, or a pause lies between.
 */
export function nextDate(last: WrittenDate | null, before: WrittenDate | null, today: Day): string {
  const days = last && before ? dayNumber(last) - dayNumber(before) : 0
  const next = last && before && days > 0 && days <= maxInterval ? afterInterval(last, before) : null
  const [due, now] = [next ?? last ?? today, today].map(dateText)
  const later = due !== undefined && now !== undefined && due > now ? due : (now ?? '')
  return last?.hasDay === false ? later.slice(0, 7) : later
}

/** Months where both are of the same day of a month, else days. */
function afterInterval(last: WrittenDate, before: WrittenDate): Day {
  const months = (last.year - before.year) * 12 + last.month - before.month
  return last.day === before.day ? addMonths(last, months) : addDays(last, dayNumber(last) - dayNumber(before))
}
