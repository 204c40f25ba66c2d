import { isKeyOf } from '../../lib/text/isKeyOf.ts'
import { dayAt, dayNumber } from '../../lib/time/day.ts'
import { type Duration, timeAfter } from '../../lib/time/duration.ts'
import type { Moment } from '../../model/value.ts'

const unitMinutes = { minute: 1, min: 1, m: 1, hour: 60, hr: 60, h: 60 } as const
const unitDays = { day: 1, week: 7 } as const

/** Reads “90 minutes”, “1 hour 30 minutes”, “1.5 hours”, “3 days”; null for anything else, and for part of a day. */
export function parseDuration(text: string): Duration | null {
  const parts = text
    .trim()
    .toLowerCase()
    .split(/(?<=[a-z])(?:[\s,]+and\s+|[\s,]*)(?=\d)/)
  let [days, minutes] = [0, 0]
  for (const part of parts) {
    const [, number = '', unit = ''] = /^(\d{1,5}(?:[.,]\d{1,2})?)[\s-]*([a-z]+?)s?$/.exec(part) ?? []
    const count = Number(number.replace(',', '.'))
    if (isKeyOf(unit, unitMinutes)) minutes += count * unitMinutes[unit]
    else if (isKeyOf(unit, unitDays)) days += count * unitDays[unit]
    else return null
  }
  return Number.isInteger(days) && Number.isInteger(minutes) ? { days, minutes } : null
}

/**
 * The end of what lasts so long. Days are days of the calendar, and the first one counts where there is no time of day;
 * hours are hours that pass, also while clocks change. null where it ends on the day on which it starts, or cannot be
 * calculated without a zone.
 */
export function endAfter(start: Moment, { days, minutes }: Duration, zone: string | null): Moment | null {
  if (start.minutes === null) return days > 1 ? { ...start, ...dayAt(dayNumber(start) + days - 1) } : null
  if (minutes === 0) return { ...start, ...dayAt(dayNumber(start) + days) }
  if (zone === null) return null
  return { kind: 'moment', ...timeAfter({ ...start, minutes: start.minutes }, { days, minutes }, zone) }
}
