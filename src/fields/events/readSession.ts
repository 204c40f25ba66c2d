import * as found from '../../findings/dates.ts'
import * as events from '../../findings/events.ts'
import { addDays, dateText, dayNumber } from '../../lib/time/day.ts'
import type { Duration } from '../../lib/time/duration.ts'
import { readings } from '../../lib/time/zoned.ts'
import type { FieldsOf } from '../../model/contract.ts'
import type { RawMap } from '../../model/raw.ts'
import type { Moment, Session } from '../../model/value.ts'
import { entryOf, filledEntry, isWritten, valuePlace } from '../entries.ts'
import type { ReadContext } from '../fieldType.ts'
import { changeAt, checkClock, withFold } from './checkClock.ts'
import { endAfter, parseDuration } from './duration.ts'
import type { sessionContract } from './eventContract.ts'

/** A session's fields, and the map that holds them. */
export interface WrittenSession {
  readonly fields: FieldsOf<typeof sessionContract>
  readonly map: RawMap
}

/** A session with its end, in its own zone or the event's; null without a start. Reports times that cannot be. */
export function readSession(
  { fields, map }: WrittenSession,
  eventZone: string | null,
  context: ReadContext,
): Session | null {
  const zone = fields.zone ?? eventZone
  if (!fields.start) return null
  const start = withFold(fields.start, fields.fold)
  const written = readEnd(fields, start, zone, map, context)
  if (isWritten(map, 'end') && isWritten(map, 'duration'))
    context.report(events.eventEndTwice.at(entryOf(map, 'duration')?.keyPlace ?? map.head, {}))
  const lasts = isWritten(map, 'end') ? null : readDuration(fields.duration, start, map, context)
  const end = written ?? (lasts && endAfter(start, lasts, zone))
  if (zone !== null) checkClocks({ start, end }, zone, fields.fold, map, context)
  const times = { zone, start, end, duration: end && lasts && lasts.minutes > 0 ? lasts : null }
  return { title: fields.title, where: fields.where, ...times }
}

/** null for one that cannot be used, which is reported. */
function readDuration(written: string | null, start: Moment, map: RawMap, { report }: ReadContext): Duration | null {
  if (written === null) return null
  const duration = parseDuration(written)
  const place = valuePlace(map, 'duration')
  if (!duration) report(events.durationForm.at(place, { value: written }))
  else if (duration.days === 0 && duration.minutes === 0) report(events.durationNothing.at(place, {}))
  else if (duration.minutes > 0 && start.minutes === null)
    report(found.startWithoutTime.at(valuePlace(map, 'start'), { by: 'duration' }))
  else return duration
  return null
}

/** null for one that says nothing, which is reported, as is one that cannot be. */
function readEnd(
  { end: written, fold }: Pick<WrittenSession['fields'], 'end' | 'fold'>,
  start: Moment,
  zone: string | null,
  map: RawMap,
  { report }: ReadContext,
): Moment | null {
  if (!written) return null
  const end = withFold(written, fold)
  const place = valuePlace(map, 'end')
  if (end.minutes !== null && start.minutes === null)
    report(
      found.startWithoutTime.at(valuePlace(map, 'start'), {
        by: 'end',
        // Midnight belongs to the day before it.
        lastDay: end.minutes === 0 && dayNumber(end) > dayNumber(start) ? dateText(addDays(end, -1)) : undefined,
      }),
    )
  if (dayNumber(end) === dayNumber(start) && end.minutes === null) {
    if (start.minutes === null) return end
    report(found.endWithoutTime.at(place, { day: dateText(end) }))
    return null
  }
  const [from, to] = [start, end].map(localMinutes)
  if (from !== undefined && to !== undefined && to <= from)
    report(
      found.endBeforeStart.at(place, {
        same: to === from,
        minutes: minutesInFold(start, end, zone),
        fold,
        midnight:
          to < from && end.minutes === 0 && dayNumber(end) === dayNumber(start)
            ? `${dateText(addDays(end, 1))} 00:00`
            : null,
      }),
    )
  return end
}

/** How long it lasts if the clocks go back in between; null if they do not. */
function minutesInFold(start: Moment, end: Moment, zone: string | null): number | null {
  if (zone === null || start.minutes === null || end.minutes === null) return null
  const { earlier } = readings({ ...start, minutes: start.minutes }, zone)
  const { earlier: first, later, isReal } = readings({ ...end, minutes: end.minutes }, zone)
  return isReal && later > first && later > earlier ? (later - earlier) / 60_000 : null
}

function checkClocks(
  { start, end }: Pick<Session, 'start' | 'end'>,
  zone: string,
  fold: Moment['fold'] | null,
  map: RawMap,
  { report }: ReadContext,
): void {
  checkClock(start, zone, valuePlace(map, 'start'), report)
  // After so many days, an end can be in such an hour too.
  if (end) checkClock(end, zone, valuePlace(map, isWritten(map, 'end') ? 'end' : 'duration'), report)
  const isTwice = [start, end].some((moment) => moment && changeAt(moment, zone)?.why === 'twice')
  // An event that comes again may meet such an hour later, and its former start may have been in one.
  const isElsewhere = filledEntry(map, 'repeat') ?? filledEntry(map, 'moved-from')
  if (fold && !isTwice && !isElsewhere) report(events.foldNeedless.at(valuePlace(map, 'fold'), { fold }))
}

/** Minutes since 1970 in local time, to compare moments of one zone; a day without a time counts as midnight. */
function localMinutes({ year, month, day, minutes }: Moment): number {
  return Date.UTC(year, month - 1, day) / 60_000 + (minutes ?? 0)
}
