import { type Day, dayNumber, isRealDate } from '../../../lib/time/day.ts'
import type { CalendarDate } from '../../../model/value.ts'

/** A date whose year the text leaves out. */
type MonthDay = Pick<Day, 'month' | 'day'>

/** How far a newsletter looks back and ahead. */
const [monthsBack, monthsAhead] = [3, 9]

/** The day that a date without a year means: the one between three months before the issue and nine months after it. */
export function likelyDays(date: MonthDay, issue: CalendarDate): readonly Day[] {
  const from = { ...issue, day: issue.day ?? 1 }
  const [first, last] = [dayNumber(monthsAfter(from, -monthsBack)), dayNumber(monthsAfter(from, monthsAhead))]
  return daysNear(date, from.year).filter((day) => dayNumber(day) >= first && dayNumber(day) <= last)
}

/** The last day before the issue with this month and day; empty if no year near it has one. */
export function lastDayBefore(date: MonthDay, issue: CalendarDate): readonly Day[] {
  const from = { ...issue, day: issue.day ?? 1 }
  return daysNear(date, from.year)
    .filter((day) => dayNumber(day) <= dayNumber(from))
    .sort((a, b) => dayNumber(b) - dayNumber(a))
    .slice(0, 1)
}

function daysNear(date: MonthDay, year: number): readonly Day[] {
  return [year, year + 1, year - 1, year - 2].map((one) => ({ ...date, year: one })).filter(isRealDate)
}

/** The day nearest to `to` with this month and day; empty if no year near it has one. */
export function nearestDay(date: MonthDay, to: Day): readonly Day[] {
  const distance = (day: Day) => Math.abs(dayNumber(day) - dayNumber(to))
  return [to.year, to.year + 1, to.year - 1]
    .map((year) => ({ ...date, year }))
    .filter(isRealDate)
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, 1)
}

/** The years that a text names, without those of periods or programmes such as 2021-2027 or Agenda 2030. */
export function yearsIn(text: string): readonly number[] {
  const years = text.matchAll(/(?<![\d–—/.-]|\d\s[–—-]\s)(?:1[89]|2[01])\d\d(?!\d|\s?[–—/-]\s?\d|\.\d)/g)
  return [...years]
    .filter(({ index }) => !/(?:Agenda|Horizon|Strategy|Vision|Europe|Interreg)\s$/.test(text.slice(0, index)))
    .map(([year]) => Number(year))
}

/** The same day `months` later, or the last day of that month where it is shorter. */
function monthsAfter({ year, month, day }: Day, months: number): Day {
  const total = year * 12 + month - 1 + months
  const [y, m] = [Math.floor(total / 12), total % 12]
  const last = new Date(Date.UTC(y, m + 1, 0)).getUTCDate()
  return { year: y, month: m + 1, day: Math.min(day, last) }
}
