import { dateText, dayAt, dayNumber } from '../../lib/time/day.ts'
import { occurrences, type Repetition } from '../../lib/time/recurrence.ts'
import type { RawMap } from '../../model/raw.ts'
import type { Moment, Session } from '../../model/value.ts'
import { valuePlace } from '../entries.ts'
import type { ReadContext } from '../fieldType.ts'
import { checkClock, withFold } from './checkClock.ts'

/** Reports the days of a repetition after the first on which its start or end falls into an hour of changing clocks. */
export function checkOccurrences(
  { start, end, zone, duration }: Session,
  repetition: Repetition,
  fold: Moment['fold'] | null,
  map: RawMap,
  { report }: ReadContext,
): void {
  if (zone === null || start.minutes === null) return
  const place = valuePlace(map, 'every')
  for (const day of occurrences(start, repetition, Number.POSITIVE_INFINITY)) {
    const later = dayNumber(day) - dayNumber(start)
    if (later === 0) continue
    // An end after so many hours is one moment.
    for (const moment of end && !duration ? [start, end] : [start]) {
      const then = { ...moment, ...dayAt(dayNumber(moment) + later) }
      checkClock(withFold(then, fold), zone, place, report, dateText(day))
    }
  }
}
