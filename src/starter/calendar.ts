import type { DayNumbers } from '../fields/writtenDate.ts'

/** The day that is some days later. */
export function addDays(day: DayNumbers, days: number): DayNumbers {
  return fromDate(new Date(toDate(day).getTime() + days * 86_400_000))
}

/** The same day some months later, or the last of that month. */
export function addMonths({ year, month, day }: DayNumbers, months: number): DayNumbers {
  const lastDay = new Date(Date.UTC(year, month + months, 0))
  return fromDate(new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay.getUTCDate()))))
}

/** How many days later `to` is. */
export function daysBetween(from: DayNumbers, to: DayNumbers): number {
  return (toDate(to).getTime() - toDate(from).getTime()) / 86_400_000
}

/** The first day from Monday to Friday that is no earlier. */
export function workingDay(day: DayNumbers): DayNumbers {
  return [0, 6].includes(toDate(day).getUTCDay()) ? workingDay(addDays(day, 1)) : day
}

function toDate({ year, month, day }: DayNumbers): Date {
  return new Date(Date.UTC(year, month - 1, day))
}

function fromDate(date: Date): DayNumbers {
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}
