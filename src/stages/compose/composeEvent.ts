import { instantOf, type WallTime, wallTimeAt, type ZonedTime } from '../../lib/zoned.ts'
import { zoneAbbreviation } from '../../lib/zoneNames.ts'
import type { Language } from '../../model/language.ts'
import type { ViewGroup } from '../../model/letter.ts'
import type { DiaryEvent, Moment, Session } from '../../model/value.ts'
import { clock, dateInWords, dateView, weekdayOf } from './dates.ts'

/** An event with its days and times in words: its own zone first, then the readers' other zones. */
export function composeEvent(event: DiaryEvent, zones: readonly string[], language: Language): ViewGroup {
  const { title, where, audience, book } = event
  const sessions = event.sessions.map((session) => composeSession(session, event.zone, zones, language))
  return { title, where, audience, book: book && { text: book.text, href: book.href }, sessions }
}

function composeSession(
  session: Session,
  zone: string | null,
  zones: readonly string[],
  language: Language,
): ViewGroup {
  const { start, end, title, where } = session
  return {
    title,
    where,
    date: dateView(start, language),
    until: end && !isSameDay(start, end) ? untilInWords(end, zone, language) : null,
    times: zone && start.minutes !== null ? timesIn(session, zone, zones, language) : [],
  }
}

/** "Sunday 25 October 2026, 17:00 GMT": in the event's own zone, whose summer may have ended meanwhile. */
function untilInWords(end: Moment, zone: string | null, language: Language): string {
  const day = `${weekdayOf(end, language)} ${dateInWords(end, language)}`
  const at = zone === null ? null : instant(end, zone)
  if (zone === null || at === null) return day
  const time = wallTimeAt(at, zone)
  return `${day}, ${clock(time.minutes)} ${zoneAbbreviation(zone, time.offset, time.summer)}`
}

/** "09:30 BST", "10:30 CEST": one for each zone in which the clock shows something else. */
function timesIn({ start, end }: Session, zone: string, zones: readonly string[], language: Language): string[] {
  const from = instant(start, zone)
  const to = end && isSameDay(start, end) ? instant(end, zone) : null
  if (from === null) return []
  const times = [zone, ...zones].map((one) => timeIn(from, to, one, start, language))
  return [...new Set(times)]
}

function timeIn(from: number, to: number | null, zone: string, day: Moment, language: Language): string {
  const start = wallTimeAt(from, zone)
  const end = to === null ? null : wallTimeAt(to, zone)
  const name = ({ offset, summer }: ZonedTime) => zoneAbbreviation(zone, offset, summer)
  const mark = (time: ZonedTime) => otherDay(time, day, language)
  if (!end) return joined(clock(start.minutes), name(start), mark(start))
  if (name(start) !== name(end))
    return joined(clock(start.minutes), name(start), mark(start), '–', clock(end.minutes), name(end), mark(end))
  if (mark(start) === mark(end)) return joined(`${clock(start.minutes)}–${clock(end.minutes)}`, name(end), mark(end))
  return joined(`${joined(clock(start.minutes), mark(start))}–${joined(clock(end.minutes), mark(end))}`, name(end))
}

function isSameDay(a: Moment, b: Moment): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day
}

function joined(...parts: readonly string[]): string {
  return parts.filter(Boolean).join(' ')
}

/** "(next day)" where a zone's calendar is ahead of the date that is shown. */
function otherDay(time: ZonedTime, day: Moment, { words }: Language): string {
  const difference = Date.UTC(time.year, time.month - 1, time.day) - Date.UTC(day.year, day.month - 1, day.day)
  if (difference === 0) return ''
  return `(${difference > 0 ? words['nextDay'] : words['previousDay']})`
}

/** Epoch milliseconds; null for a day without a time. Times that do not exist were refused before. */
function instant(moment: Moment, zone: string): number | null {
  if (moment.minutes === null) return null
  const wall: WallTime = { ...moment, minutes: moment.minutes }
  const at = instantOf(wall, zone)
  return typeof at === 'number' ? at : null
}
