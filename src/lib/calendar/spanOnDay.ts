import { type Day, dayAt, dayNumber } from '../time/day.ts'
import { timeAfter } from '../time/duration.ts'
import type { DaySpan, TimedSpan } from './entry.ts'

/** As it takes place on another day: with its duration, else until the same time of day. */
export function spanOnDay<Span extends TimedSpan | DaySpan>(span: Span, day: Day): Span
export function spanOnDay(span: TimedSpan | DaySpan, day: Day): TimedSpan | DaySpan {
  const more = dayNumber(day) - dayNumber(span.start)
  const later = <Time extends Day>(time: Time): Time => ({ ...time, ...dayAt(dayNumber(time) + more) })
  if (span.kind === 'days') return { ...span, start: later(span.start), end: later(span.end) }
  const { zone, duration } = span
  const start = later(span.start)
  if (!span.end) return { ...span, start }
  // With the same keys in the same order, since spans are compared as they are written down.
  const end = duration ? { ...span.end, fold: null, ...timeAfter(start, duration, zone) } : later(span.end)
  return { ...span, start, end }
}
