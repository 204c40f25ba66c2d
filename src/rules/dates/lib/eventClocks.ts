import { instantOf, wallTimeAt } from '../../../lib/time/zoned.ts'
import type { DiaryEvent, Moment } from '../../../model/value.ts'
import type { WrittenTime } from './timesOfDay.ts'

/** The starts and ends of an event's sessions in their own zones and the readers' zones, in minutes after midnight. */
export function clockTimes({ sessions }: DiaryEvent, zones: readonly string[]): readonly number[] {
  return sessions.flatMap(({ start, end, zone }) =>
    (end ? [start, end] : [start])
      .flatMap((moment) => (zone === null ? [] : (instantIn(moment, zone) ?? [])))
      .flatMap((instant) =>
        [...(zone === null ? [] : [zone]), ...zones].map((one) => wallTimeAt(instant, one).minutes),
      ),
  )
}

/** Whether a written time may mean `right`, in minutes after midnight. */
export function mayMean({ minutes, mayBeAfternoon }: WrittenTime, right: number): boolean {
  return minutes === right || (mayBeAfternoon && (minutes + 720) % 1440 === right)
}

/** Epoch milliseconds; null for a day without a time. */
export function instantIn(moment: Moment, zone: string): number | null {
  const instant = moment.minutes === null ? null : instantOf({ ...moment, minutes: moment.minutes }, zone)
  return typeof instant === 'number' ? instant : null
}
