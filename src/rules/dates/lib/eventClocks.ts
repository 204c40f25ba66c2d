import { instantOf, wallTimeAt } from '../../../lib/time/zoned.ts'
import type { DiaryEvent, Moment } from '../../../model/value.ts'
import type { WrittenTime } from './timesOfDay.ts'

/** What clocks show when it begins and ends, in its own zone and in the readers’. */
export function clockTimes({ zone, sessions }: DiaryEvent, zones: readonly string[]): readonly number[] {
  if (zone === null) return []
  return sessions
    .flatMap(({ start, end }) => [start, ...(end ? [end] : [])])
    .flatMap((moment) => instantIn(moment, zone) ?? [])
    .flatMap((instant) => [zone, ...zones].map((one) => wallTimeAt(instant, one).minutes))
}

export function isSame({ minutes, halfDay }: WrittenTime, right: number): boolean {
  return minutes === right || (halfDay && (minutes + 720) % 1440 === right)
}

/** Epoch milliseconds; null for a day without a time. */
export function instantIn(moment: Moment, zone: string): number | null {
  const instant = moment.minutes === null ? null : instantOf({ ...moment, minutes: moment.minutes }, zone)
  return typeof instant === 'number' ? instant : null
}
