import { dayNumber } from '../../lib/time/day.ts'
import { instantOf, wallTimeAt, type ZonedTime } from '../../lib/time/zoned.ts'
import { zoneAbbreviation } from '../../lib/time/zoneNames.ts'
import type { Language } from '../../model/language.ts'
import type { Moment, Session } from '../../model/value.ts'
import { dateInWords, dateUntil } from './dates.ts'
import { clock, longTimeRange, timeInZone, timeRange } from './times.ts'

export interface SessionTimes {
  /** "09:30–11:00 BST", first in the session's zone, then in the readers' zones that differ. */
  readonly times: readonly string[]
  /** "Friday 28 January 2022, 17:00 GMT / 18:00 CET", for what ends on a later day; else null. */
  readonly until: string | null
}

/** The times of a session in words. */
export function sessionTimes(session: Session, zones: readonly string[], language: Language): SessionTimes {
  const { start, end, zone } = session
  const own = zone === null ? [] : [zone, ...zones]
  const [from, to] = [instantIn(start, zone), end && instantIn(end, zone)]
  const isOneLine = end !== null && (isSameDay(start, end) || isOvernight(from, to))
  const times = from === null ? [] : timesIn(own, from, isOneLine ? to : null, start, language)
  if (end === null || isOneLine) return { times, until: null }
  const untilTimes = to === null ? [] : timesIn(own, to, null, end, language)
  return { times, until: [dateUntil(end, language), timesInLine(untilTimes)].filter(Boolean).join(', ') }
}

/** What the clocks of its zone and of the readers' zones show when a session starts and ends, in summer as in winter. */
export function clocksOf({ start, end, zone }: Session, zones: readonly string[]): string {
  if (zone === null) return ''
  const instants = [start, end].flatMap((moment) => (moment && instantIn(moment, zone)) ?? [])
  const shown = [zone, ...zones].flatMap((one) =>
    instants.map((instant) => {
      const time = wallTimeAt(instant, one)
      return `${dayNumber(time) - dayNumber(start)} ${time.minutes}`
    }),
  )
  return shown.join()
}

/** Times in a line of text, which breaks only before a slash. */
export function timesInLine(times: readonly string[]): string {
  return times.map((time) => time.replaceAll(' ', '\u00a0')).join(' /\u00a0')
}

/** An evening that ends after midnight is shown on one line, not as an event of two days. */
function isOvernight(from: number | null, to: number | null): boolean {
  return from !== null && to !== null && to - from <= 12 * 3_600_000
}

/** A time in several zones, once for all zones where the clocks show the same. `day` is the date printed beside it. */
function timesIn(
  zones: readonly string[],
  from: number,
  to: number | null,
  day: Moment,
  language: Language,
): readonly string[] {
  const groups = new Map<string, ZonedSpan[]>()
  for (const zone of zones) {
    const span = spanIn(zone, from, to)
    const key = `${span.start.offset} ${span.end?.offset}`
    groups.set(key, [...(groups.get(key) ?? []), span])
  }
  return [...groups.values()].map((spans) => inWords(spans, day, language))
}

interface ZonedSpan {
  readonly zone: string
  readonly start: ZonedTime
  readonly end: ZonedTime | null
}

function spanIn(zone: string, from: number, to: number | null): ZonedSpan {
  return { zone, start: wallTimeAt(from, zone), end: to === null ? null : wallTimeAt(to, zone) }
}

/** "09:30–11:00 GMT/WET", of zones where the clocks show the same. */
function inWords(spans: readonly ZonedSpan[], day: Moment, language: Language): string {
  const [first] = spans
  if (!first) return ''
  const { start, end } = first
  const names = (part: 'start' | 'end') =>
    spans.flatMap(({ zone, [part]: time }) => (time ? [zoneAbbreviation(zone, time.offset)] : []))
  const note = (time: ZonedTime) => dayNote(time, day, language)
  /** With its zone and its note. */
  const inFull = (time: ZonedTime, part: 'start' | 'end') =>
    joinWords(timeInZone(clock(time.minutes, language), names(part), language), note(time))
  if (!end) return inFull(start, 'start')
  // “(next day)” is printed beside the time that it is about, so that it does not seem to be about both.
  if (names('start').join() !== names('end').join() || note(start) !== note(end))
    return longTimeRange(inFull(start, 'start'), inFull(end, 'end'), language)
  const range = timeRange(clock(start.minutes, language), clock(end.minutes, language), language)
  return joinWords(timeInZone(range, names('start'), language), note(end))
}

function joinWords(...parts: readonly string[]): string {
  return parts.filter(Boolean).join(' ')
}

/** "(next day)" if the time is not on the day that is printed beside it. */
function dayNote(time: ZonedTime, day: Moment, language: Language): string {
  const { words } = language
  const days = dayNumber(time) - dayNumber(day)
  if (days === 0) return ''
  if (Math.abs(days) > 1) return `(${dateInWords(time, language)})`
  return `(${days > 0 ? words['nextDay'] : words['previousDay']})`
}

export function isSameDay(a: Moment, b: Moment): boolean {
  return dayNumber(a) === dayNumber(b)
}

/** Epoch milliseconds; null where only the day is known. Validation has refused local times that do not exist. */
function instantIn(moment: Moment, zone: string | null): number | null {
  if (moment.minutes === null || zone === null) return null
  const at = instantOf({ ...moment, minutes: moment.minutes }, zone)
  return typeof at === 'number' ? at : null
}
