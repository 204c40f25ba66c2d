import { instantOf, type WallTime, wallTimeAt, type ZonedTime } from '../../lib/time/zoned.ts'
import { zoneAbbreviation } from '../../lib/time/zoneNames.ts'
import type { Language } from '../../model/language.ts'
import type { TemplateValues } from '../../model/letter.ts'
import type { DiaryEvent, Moment, Session } from '../../model/value.ts'
import { dateInWords, dateUntil, dateView } from './dates.ts'
import { clock, longTimeRange, timeInZone, timeRange } from './times.ts'

/** Converts an event for templates: days and times in words, first in its own zone, then in the readers' other zones. */
export function composeEvent(event: DiaryEvent, zones: readonly string[], language: Language): TemplateValues {
  const { title, where, audience, book } = event
  const sessions = event.sessions.map((session) => composeSession(session, event.zone, zones, language))
  // With one session, its times and the event's place fit one line.
  const place = sessions.length === 1 ? where : null
  return { title, where, place, audience, book: book && { text: book.text, href: book.href }, sessions }
}

function composeSession(
  session: Session,
  zone: string | null,
  zones: readonly string[],
  language: Language,
): TemplateValues {
  const { start, end, title, where } = session
  const span = spanOf(session, zone)
  const times = (timeIn: (zone: string) => string) =>
    zone === null ? [] : withoutDuplicates([zone, ...zones].map(timeIn))
  const isOneLine = end !== null && (isSameDay(start, end) || isOvernight(span))
  return {
    title,
    where,
    date: dateView(start, language),
    times: span.from === null ? [] : times(timesOf(span.from, isOneLine ? span.to : null, start, language)),
    until:
      end === null || isOneLine
        ? null
        : joinNonEmpty(', ', [
            dateUntil(end, language),
            span.to === null ? '' : times(timesOf(span.to, null, end, language)).join(' /\u00a0'),
          ]),
  }
}

/** In epoch milliseconds; null where only the day is known. */
interface Span {
  readonly from: number | null
  readonly to: number | null
}

function spanOf({ start, end }: Session, zone: string | null): Span {
  if (zone === null) return { from: null, to: null }
  return { from: epochMilliseconds(start, zone), to: end && epochMilliseconds(end, zone) }
}

/** An evening that ends after midnight is shown on one line, not as an event of two days. */
function isOvernight({ from, to }: Span): boolean {
  return from !== null && to !== null && to - from <= 12 * 3_600_000
}

/** Returns a function from a zone to "09:30–11:00 BST". `day` is the date printed beside the time. */
function timesOf(from: number, to: number | null, day: Moment, language: Language): (zone: string) => string {
  return (zone) => timeIn(from, to, zone, day, language)
}

/** Zones with the same time and abbreviation appear once. */
function withoutDuplicates(times: readonly string[]): string[] {
  return [...new Set(times)]
}

function joinNonEmpty(separator: string, parts: readonly string[]): string {
  return parts.filter(Boolean).join(separator)
}

function timeIn(from: number, to: number | null, zone: string, day: Moment, language: Language): string {
  const start = wallTimeAt(from, zone)
  const end = to === null ? null : wallTimeAt(to, zone)
  const name = ({ offset, summer }: ZonedTime) => zoneAbbreviation(zone, offset, summer)
  const note = (time: ZonedTime) => dayNote(time, day, language)
  const inZone = (time: string) => timeInZone(time, name(start), language)
  /** With its zone and its note. */
  const inFull = (time: ZonedTime) =>
    joinWords(timeInZone(clock(time.minutes, language), name(time), language), note(time))
  if (!end) return inFull(start)
  if (name(start) !== name(end)) return longTimeRange(inFull(start), inFull(end), language)
  const [first, last] = [clock(start.minutes, language), clock(end.minutes, language)]
  if (note(start) === note(end)) return joinWords(inZone(timeRange(first, last, language)), note(end))
  return inZone(timeRange(joinWords(first, note(start)), joinWords(last, note(end)), language))
}

function isSameDay(a: Moment, b: Moment): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day
}

function joinWords(...parts: readonly string[]): string {
  return joinNonEmpty(' ', parts)
}

/** "(next day)" if the time is not on the day that is printed beside it. */
function dayNote(time: ZonedTime, day: Moment, language: Language): string {
  const { words } = language
  const days = (Date.UTC(time.year, time.month - 1, time.day) - Date.UTC(day.year, day.month - 1, day.day)) / 86_400_000
  if (days === 0) return ''
  if (Math.abs(days) > 1) return `(${dateInWords(time, language)})`
  return `(${days > 0 ? words['nextDay'] : words['previousDay']})`
}

/** null where only the day is known. Validation has refused local times that do not exist. */
function epochMilliseconds(moment: Moment, zone: string): number | null {
  if (moment.minutes === null) return null
  const wall: WallTime = { ...moment, minutes: moment.minutes }
  const at = instantOf(wall, zone)
  return typeof at === 'number' ? at : null
}
