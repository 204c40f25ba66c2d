import { clockText } from '../time/clockText.ts'
import { type Day, dateText, dayNumber, isRealDate } from '../time/day.ts'
import { nearestInstant, zoneName } from '../time/zoned.ts'
import type { CalendarSpan } from './entry.ts'

/** "2026-10-06 09:30 Europe/London", "2026-10-06", or "2026-10" for a month. */
export function startText(span: CalendarSpan): string {
  if (span.kind === 'month') return dateText({ ...span.start, day: 1 }).slice(0, -3)
  const day = dateText(span.start)
  if (span.kind === 'days') return day
  const { minutes } = span.start
  return `${day} ${clockText(minutes)} ${span.zone}`
}

/** "2026-10-06 11:00", "2026-10-08"; null for what has no end, or ends on its day. */
export function endText(span: CalendarSpan): string | null {
  if (span.kind === 'month' || !span.end) return null
  if (span.kind === 'days') return dayNumber(span.end) > dayNumber(span.start) ? dateText(span.end) : null
  return `${dateText(span.end)} ${clockText(span.end.minutes)}`
}

export function withdrawn(start: string): string {
  return isWithdrawn(start) || isMonth(start) ? start : `${start} cancelled`
}

export function isWithdrawn(start: string): boolean {
  return start.endsWith(' cancelled')
}

/** The start of a session, whether it takes place or not. */
export function plainStart(start: string): string {
  return start.replace(/ cancelled$/, '')
}

/** Whether two starts can be the same: a month holds its days, a day its times, and zones show one moment differently. */
export function isSameStart(one: string, other: string): boolean {
  const [a, b] = [plainStart(one), plainStart(other)]
  return holds(a, b) || holds(b, a) || isIdenticalStart(a, b)
}

/** Whether two starts say the same, in whatever zone. */
export function isIdenticalStart(one: string, other: string): boolean {
  const [a, b] = [plainStart(one), plainStart(other)]
  return a === b || isSameInstant(spanOfStart(a), spanOfStart(b))
}

function isSameInstant(a: CalendarSpan, b: CalendarSpan): boolean {
  if (a.kind !== 'timed' || b.kind !== 'timed' || a.zone === b.zone) return false
  // Zones lie at most 26 hours apart. Instants are slow to calculate.
  if (Math.abs(dayNumber(a.start) - dayNumber(b.start)) > 2) return false
  return nearestInstant(a.start, a.zone) === nearestInstant(b.start, b.zone)
}

function holds(long: string, short: string): boolean {
  return short.startsWith(`${long}-`) || short.startsWith(`${long} `)
}

/** "2026-10-06" or, of a month, "2026-10". */
export function dayText(start: string): string {
  return start.split(' ')[0] ?? start
}

/** Whether a text is a start: "2026-10", "2026-10-06", "2026-10-06 09:30 Europe/London", "… cancelled". */
export function isStart(text: string): boolean {
  const found =
    /^(\d{4})-(\d\d)(?:-(\d\d)(?: (?:[01]\d|2[0-3]):[0-5]\d ([A-Za-z]+(?:\/[\w+-]+)*))?)?(?: cancelled)?$/.exec(text)
  if (!found) return false
  const [, year, month, day = 1, zone] = found
  return (
    (zone === undefined || zoneName(zone) !== null) &&
    isRealDate({ year: Number(year), month: Number(month), day: Number(day) })
  )
}

/** The last day that a start can mean, in days since 1970. */
export function lastDay(start: string): number {
  const [year = 0, month = 0, day] = dayText(start).split('-').map(Number)
  return day === undefined ? dayNumber({ year, month: month + 1, day: 0 }) : dayNumber({ year, month, day })
}

/** A start without its zone: "2026-10-06 09:30". */
export function localText(start: string): string {
  return plainStart(start).split(' ').slice(0, 2).join(' ')
}

/** The span of a start that was written down, with no end. */
export function spanOfStart(start: string): CalendarSpan {
  const [date = '', time, zone = 'UTC'] = plainStart(start).split(' ')
  const [year = 0, month = 0, day] = date.split('-').map(Number)
  if (day === undefined) return { kind: 'month', start: { year, month } }
  const on: Day = { year, month, day }
  if (time === undefined) return { kind: 'days', start: on, end: on }
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return { kind: 'timed', zone, start: { ...on, minutes: hour * 60 + minute, fold: null }, end: null }
}

function isMonth(start: string): boolean {
  return /^\d{4}-\d\d$/.test(start)
}
