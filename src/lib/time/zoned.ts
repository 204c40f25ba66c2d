import { Temporal } from 'temporal-polyfill'
import { lruMemo } from '../cache/lruMemo.ts'
import { knownZone } from './zoneNames.ts'

/** A local date and time. Months and days count from 1; minutes are minutes after midnight. */
export interface WallTime {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly minutes: number
  /** Which of the two is meant where clocks go back and this time happens twice. */
  readonly fold?: Fold | null
}

export type Fold = 'earlier' | 'later'

/** The IANA name of a time zone that is given in any case; null if there is none of that name. */
export function zoneName(text: string): string | null {
  // The look-up below takes longer than everything else about reading newsletter.yaml.
  const known = knownZone(text)
  if (known) return known
  if (!/^(utc|[a-z_]+\/[a-z_/+-]+)$/i.test(text)) return null
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text).timeZoneId
  } catch {
    return null
  }
}

export type Instant = number | 'skipped' | 'twice'

/** Epoch milliseconds of a local time in a zone, or why there is no single one: the clocks change at that time. */
export function instantOf(wall: WallTime, zone: string): Instant {
  const { earlier, later, isReal } = readings(wall, zone)
  if (earlier === later) return earlier
  if (!isReal) return 'skipped'
  if (!wall.fold) return 'twice'
  return wall.fold === 'earlier' ? earlier : later
}

/**
 * Epoch milliseconds of the two readings of a local time, the same where there is only one. `isReal` is false where the
 * clocks go forward over it: then one reading is as before the change, the other as after it.
 */
export function readings(wall: WallTime, zone: string): Readings {
  return knownReadings({ wall, zone })
}

interface Readings {
  readonly earlier: number
  readonly later: number
  readonly isReal: boolean
}

interface LocalTime {
  readonly wall: WallTime
  readonly zone: string
}

function keyOf({ wall: { year, month, day, minutes }, zone }: LocalTime): string {
  return `${zone} ${year} ${month} ${day} ${minutes}`
}

/** Memoized: an event's times are asked for when they are checked, put into words and written to calendars. */
const knownReadings = lruMemo(50_000, keyOf, ({ wall, zone }: LocalTime): Readings => {
  const { year, month, day, minutes } = wall
  const local = new Temporal.PlainDateTime(year, month, day, Math.floor(minutes / 60), minutes % 60)
  const earlier = local.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const later = local.toZonedDateTime(zone, { disambiguation: 'later' })
  return {
    earlier: earlier.epochMilliseconds,
    later: later.epochMilliseconds,
    isReal: earlier.toPlainDateTime().equals(local),
  }
})

export interface ZonedTime extends WallTime {
  /** Minutes east of UTC. */
  readonly offset: number
}

export function wallTimeAt(instant: number, zone: string): ZonedTime {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
  return {
    year: zoned.year,
    month: zoned.month,
    day: zoned.day,
    minutes: zoned.hour * 60 + zoned.minute,
    offset: Math.round(zoned.offsetNanoseconds / 60e9),
  }
}

/** Epoch milliseconds of a local time: of one that happens twice the earlier unless `fold` says, of a skipped one the later. */
export function nearestInstant(wall: WallTime, zone: string): number {
  const { earlier, later, isReal } = readings(wall, zone)
  return isReal && wall.fold !== 'later' ? earlier : later
}

/** A change of a zone's offset from UTC. Offsets are minutes east of UTC. */
export interface Transition {
  /** Epoch milliseconds. */
  readonly instant: number
  readonly before: number
  readonly after: number
}

/** A zone's changes of offset from the last one at or before `from` until `to`; none if it has never changed. */
export function transitionsBetween(zone: string, from: number, to: number): Transition[] {
  const after = (instant: number) => Temporal.Instant.fromEpochMilliseconds(instant + 1).toZonedDateTimeISO(zone)
  const found: Transition[] = []
  let next = after(from).getTimeZoneTransition('previous') ?? after(from).getTimeZoneTransition('next')
  while (next && next.epochMilliseconds <= to) {
    const instant = next.epochMilliseconds
    const before = next.subtract({ milliseconds: 1 }).offsetNanoseconds
    found.push({ instant, before: Math.round(before / 60e9), after: Math.round(next.offsetNanoseconds / 60e9) })
    next = next.getTimeZoneTransition('next')
  }
  return found
}
