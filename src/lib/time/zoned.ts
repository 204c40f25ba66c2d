import { Temporal } from 'temporal-polyfill'
import { knownZone } from './zoneNames.ts'

/** A local date and time. Months and days count from 1; minutes are minutes after midnight. */
export interface WallTime {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly minutes: number
}

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
  const { year, month, day, minutes } = wall
  const local = new Temporal.PlainDateTime(year, month, day, Math.floor(minutes / 60), minutes % 60)
  const earlier = local.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const later = local.toZonedDateTime(zone, { disambiguation: 'later' })
  if (earlier.epochMilliseconds === later.epochMilliseconds) return earlier.epochMilliseconds
  return earlier.toPlainDateTime().equals(local) ? 'twice' : 'skipped'
}

export interface ZonedTime extends WallTime {
  /** Minutes east of UTC. */
  readonly offset: number
  /** Whether daylight saving time is in force. */
  readonly summer: boolean
}

export function wallTimeAt(instant: number, zone: string): ZonedTime {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
  const offsetIn = (month: number) => zoned.with({ month, day: 1 }).offsetNanoseconds
  return {
    year: zoned.year,
    month: zoned.month,
    day: zoned.day,
    minutes: zoned.hour * 60 + zoned.minute,
    offset: Math.round(zoned.offsetNanoseconds / 60e9),
    summer: zoned.offsetNanoseconds > Math.min(offsetIn(1), offsetIn(7)),
  }
}
