import { instantOf, type WallTime, wallTimeAt, type ZonedTime } from '../../lib/time/zoned.ts'
import { zoneAbbreviation } from '../../lib/time/zoneNames.ts'
import type { Language } from '../../model/language.ts'
import type { TemplateValues } from '../../model/letter.ts'
import type { DiaryEvent, Moment, Session } from '../../model/value.ts'
import { clock, dateInWords, dateView, weekdayName } from './dates.ts'

/** An event with its days and times in words: its own zone first, then the readers' other zones. */
export function composeEvent(event: DiaryEvent, zones: readonly string[], language: Language): TemplateValues {
  const { title, where, audience, book } = event
  const sessions = event.sessions.map((session) => composeSession(session, event.zone, zones, language))
  return { title, where, audience, book: book && { text: book.text, href: book.href }, sessions }
}

function composeSession(
  session: Session,
  zone: string | null,
  zones: readonly string[],
  language: Language,
): TemplateValues {
  const { start, end, title, where } = session
  const span = spanOf(session, zone)
  const times = (timeIn: (zone: string) => string) => (zone === null ? [] : unique([zone, ...zones].map(timeIn)))
  const isOneLine = end !== null && (isSameDay(start, end) || isOvernight(span))
  return {
    title,
    where,
    date: dateView(start, language),
    times: span.from === null ? [] : times(timesOf(span.from, isOneLine ? span.to : null, start, language)),
    until:
      end === null || isOneLine
        ? null
        : joinedBy(', ', [
            `${weekdayName(end, language)} ${dateInWords(end, language)}`,
            span.to === null ? '' : times(timesOf(span.to, null, end, language)).join(' / '),
          ]),
  }
}

/** Epoch milliseconds; null for a day without a time. */
interface Span {
  readonly from: number | null
  readonly to: number | null
}

function spanOf({ start, end }: Session, zone: string | null): Span {
  if (zone === null) return { from: null, to: null }
  return { from: instant(start, zone), to: end && instant(end, zone) }
}

/** An evening that goes on past midnight is one time of day, and no event of two days. */
function isOvernight({ from, to }: Span): boolean {
  return from !== null && to !== null && to - from <= 12 * 3_600_000
}

/** "09:30–11:00 BST" in a zone; `day` is the one that stands beside it. */
function timesOf(from: number, to: number | null, day: Moment, language: Language): (zone: string) => string {
  return (zone) => timeIn(from, to, zone, day, language)
}

/** One for each zone in which the clock shows something else. */
function unique(times: readonly string[]): string[] {
  return [...new Set(times)]
}

function joinedBy(separator: string, parts: readonly string[]): string {
  return parts.filter(Boolean).join(separator)
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
  return joinedBy(' ', parts)
}

/** "(next day)" where the calendar shows another day than the one that stands beside the time. */
function otherDay(time: ZonedTime, day: Moment, language: Language): string {
  const { words } = language
  const days = (Date.UTC(time.year, time.month - 1, time.day) - Date.UTC(day.year, day.month - 1, day.day)) / 86_400_000
  if (days === 0) return ''
  if (Math.abs(days) > 1) return `(${dateInWords(time, language)})`
  return `(${days > 0 ? words['nextDay'] : words['previousDay']})`
}

/** Epoch milliseconds; null for a day without a time. Times that do not exist were refused before. */
function instant(moment: Moment, zone: string): number | null {
  if (moment.minutes === null) return null
  const wall: WallTime = { ...moment, minutes: moment.minutes }
  const at = instantOf(wall, zone)
  return typeof at === 'number' ? at : null
}
