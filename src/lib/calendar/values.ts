import type { Day } from '../time/day.ts'
import type { WallTime } from '../time/zoned.ts'

// Values of iCalendar (RFC 5545, section 3.3).

/** "20260125" */
export function dateValue({ year, month, day }: Day): string {
  return `${digits(year, 4)}${digits(month)}${digits(day)}`
}

/** "20260125T093000" */
export function localValue(time: WallTime): string {
  return `${dateValue(time)}T${digits(Math.floor(time.minutes / 60))}${digits(time.minutes % 60)}00`
}

/** "20260125T083000Z", of epoch milliseconds. */
export function utcValue(instant: number): string {
  return new Date(instant).toISOString().replace(/\.\d+|[-:]/g, '')
}

/** "+0530", of minutes east of UTC. */
export function offsetValue(offset: number): string {
  const minutes = Math.abs(offset)
  return `${offset < 0 ? '-' : '+'}${digits(Math.floor(minutes / 60))}${digits(minutes % 60)}`
}

/** Monday first. */
export const weekdayValues = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

function digits(value: number, length = 2): string {
  return String(value).padStart(length, '0')
}
