import { type Day, dayNumber } from './day.ts'

interface Time extends Day {
  readonly minutes?: number | null
}

/** So many days after its start it is still on: 0 for an evening, also one that ends after midnight. */
export function daysLong(start: Time, end: Time | null): number {
  if (!end) return 0
  const days = dayNumber(end) - dayNumber(start)
  const hours = days * 24 + ((end.minutes ?? 24 * 60) - (start.minutes ?? 0)) / 60
  return hours <= 12 ? 0 : days
}
