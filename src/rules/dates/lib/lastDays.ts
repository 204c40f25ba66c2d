import { type Day, dayAt, dayNumber, daysInMonth } from '../../../lib/time/day.ts'
import { occurrences } from '../../../lib/time/recurrence.ts'
import type { EventAround } from '../../scopes.ts'

/** The last day of each session, with all days on which it comes again; of a month, its last day. */
export function lastDays({ sessions, month, repetition }: EventAround): readonly Day[] {
  if (month) return [{ ...month, day: daysInMonth(month.year, month.month) }]
  return sessions.map(({ start, end }) => {
    const last = repetition ? occurrences(start, repetition, Number.POSITIVE_INFINITY).at(-1) : undefined
    const more = last ? dayNumber(last) - dayNumber(start) : 0
    return dayAt(dayNumber(end ?? start) + more)
  })
}
