import { calendarText } from '../artifacts/calendar.ts'
import { calendarEntries } from '../artifacts/calendarEntries.ts'
import { spanOnDay } from '../lib/calendar/spanOnDay.ts'
import { startText } from '../lib/calendar/startText.ts'
import { cellWidth } from '../lib/text/cellWidth.ts'
import { type Day, dateText, dayNumber } from '../lib/time/day.ts'
import { daysLong } from '../lib/time/daysLong.ts'
import { occurrences } from '../lib/time/recurrence.ts'
import { nearestInstant } from '../lib/time/zoned.ts'
import type { CalendarEvent, CalendarSession } from '../model/calendarEvent.ts'

/** An event as the last issue that announces it says. */
export interface DiaryEntry {
  /** The issue's id and date. */
  readonly issue: string
  readonly date: Day
  readonly event: CalendarEvent
}

export const diaryFormats = {
  table: diaryTable,
  json: diaryJson,
  ics: diaryCalendar,
} as const satisfies { readonly [format: string]: (entries: readonly DiaryEntry[], from: Day) => string }

/** A session to come, by its start: "2026-10-06 09:30 Europe/London". */
interface Row {
  readonly start: string
  /** Where it is in the order of its day; null for a day or a month without a time. */
  readonly instant: number | null
  readonly entry: DiaryEntry
  readonly session: CalendarSession
}

/** The sessions from a day on, by date; of an event that comes again, its next day. */
function rowsFrom(entries: readonly DiaryEntry[], from: Day): Row[] {
  const rows = entries.flatMap((entry) =>
    entry.event.sessions.flatMap((session): Row[] => {
      const next = nextSession(session, entry.event, from)
      if (!next) return []
      const { span } = next
      const instant = span.kind === 'timed' ? nearestInstant(span.start, span.zone) : null
      return [{ start: startText(span), instant, entry, session: next }]
    }),
  )
  return rows.sort(
    (a, b) =>
      inOrder(a.start.split(' ')[0] ?? '', b.start.split(' ')[0] ?? '') ||
      inOrder(a.instant ?? Number.NEGATIVE_INFINITY, b.instant ?? Number.NEGATIVE_INFINITY) ||
      inOrder(a.start, b.start),
  )
}

function inOrder<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The session, or its occurrence that is on or next; null if it is over. */
function nextSession(session: CalendarSession, event: CalendarEvent, from: Day): CalendarSession | null {
  const { span } = session
  if (span.kind === 'month') return startText(span) >= dateText(from).slice(0, 7) ? session : null
  const { repetition } = event
  const goesOn = daysLong(span.start, span.end)
  const isToCome = (day: Day) => dayNumber(day) + goesOn >= dayNumber(from)
  if (!repetition) return isToCome(span.start) ? session : null
  const next = occurrences(span.start, repetition, Number.POSITIVE_INFINITY).find(isToCome)
  return next ? { ...session, span: spanOnDay(span, next) } : null
}

function diaryTable(entries: readonly DiaryEntry[], from: Day): string {
  const rows = rowsFrom(entries, from).map(({ start, entry: { issue, event }, session }) => {
    const [date = '', time = '', zone = ''] = start.split(' ')
    const until = event.repetition ? `repeats until ${dateText(event.repetition.until)}` : ''
    const title = session.title === null ? event.title : `${event.title}: ${session.title}`
    const place = session.location ?? event.location ?? ''
    return [date, time, zone, title, place, [event.status, until].filter(Boolean).join(', '), issue]
  })
  const head = ['Date', 'Time', 'Zone', 'Event', 'Place', 'Note', 'Issue']
  const all = [head, ...rows.map((row) => row.map((cell) => cell.replace(/\s+/g, ' ')))]
  const widths = head.map((_, i) => Math.max(...all.map((row) => cellWidth(row[i] ?? ''))))
  const lines = all.map((row) => row.map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - cellWidth(cell))).join('  '))
  return rows.length === 0 ? '' : `${lines.map((line) => line.trimEnd()).join('\n')}\n`
}

function diaryJson(entries: readonly DiaryEntry[], from: Day): string {
  const events = rowsFrom(entries, from).map(({ start, entry: { issue, event }, session: { title, location } }) => {
    const [date, time = null, zone = null] = start.split(' ')
    const { uid, sequence, id, status, repetition } = event
    return {
      ...{ date, time, zone, title: event.title, session: title, place: location ?? event.location, status },
      until: repetition && dateText(repetition.until),
      ...{ issue, id, uid, sequence },
    }
  })
  return `${JSON.stringify({ version: 1, events }, null, 2)}\n`
}

/** One calendar with all events that have a session to come; empty for none, which no calendar file can hold. */
function diaryCalendar(entries: readonly DiaryEntry[], from: Day): string {
  const coming = new Set(rowsFrom(entries, from).map(({ entry }) => entry))
  const events = entries.filter((entry) => coming.has(entry) && calendarEntries(entry.event).length > 0)
  if (events.length === 0) return ''
  const [last] = [...events].sort((a, b) => dayNumber(b.date) - dayNumber(a.date))
  return calendarText({ date: last?.date ?? from, events: events.map(({ event }) => event) })
}
