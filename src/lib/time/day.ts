/** A day of the calendar; months and days count from 1. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

const dayLength = 86_400_000

/** Days since 1 January 1970. */
export function dayNumber({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day) / dayLength
}

/** The day that is this number of days after 1 January 1970. */
export function dayAt(number: number): Day {
  const date = new Date(number * dayLength)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** The day of a date that may be a month alone. */
export function firstDay({ year, month, day }: Omit<Day, 'day'> & { readonly day: number | null }): Day {
  return { year, month, day: day ?? 1 }
}

export function addDays(day: Day, days: number): Day {
  return dayAt(dayNumber(day) + days)
}

/** The same day some months later, or the last of that month. */
export function addMonths({ year, month, day }: Day, months: number): Day {
  const first = dayAt(dayNumber({ year, month: month + months, day: 1 }))
  return { ...first, day: Math.min(day, daysInMonth(first.year, first.month)) }
}

/** Monday is 0. */
export function weekdayNumber(day: Day): number {
  return (((dayNumber(day) + 3) % 7) + 7) % 7
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

export function isRealDate({ year, month, day }: Day): boolean {
  return day >= 1 && month >= 1 && month <= 12 && day <= daysInMonth(year, month)
}

/** "2026-10-06" */
export function dateText({ year, month, day }: Day): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
