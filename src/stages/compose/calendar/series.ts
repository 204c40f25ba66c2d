import type { CalendarSpan } from '../../../lib/calendar/entry.ts'
import { spanOnDay } from '../../../lib/calendar/spanOnDay.ts'
import { isSameStart, isWithdrawn, lastDay, spanOfStart, startText } from '../../../lib/calendar/startText.ts'
import { type Day, dayNumber } from '../../../lib/time/day.ts'
import { isSameInterval, occurrences, type Repetition, scheduledDays } from '../../../lib/time/recurrence.ts'
import type { AnnouncedEvent } from '../../../model/calendarEvent.ts'
import type { Announcement } from '../../../model/eventsRecord.ts'

/** What takes place on several days by one rule. */
interface Series {
  readonly span: Exclude<CalendarSpan, { kind: 'month' }>
  readonly repetition: Repetition
}

/** Where a series begins in readers' calendars, and on which days it takes place from then on. */
export interface Continuation {
  readonly start: Day
  readonly repetition: Repetition
  /** Days to come that were announced, and that its new start leaves out. */
  readonly dropped: readonly Day[]
}

/** null for an event that does not come again. */
function seriesOf({ sessions: [first], repetition }: AnnouncedEvent): Series | null {
  return repetition && first && first.span.kind !== 'month' ? { span: first.span, repetition } : null
}

function announcedSeries({ starts, repeat }: Announcement): Series | null {
  const first = starts.find((start) => !isWithdrawn(start))
  const span = first === undefined ? null : spanOfStart(first)
  return repeat && span && span.kind !== 'month' ? { span, repetition: repeat } : null
}

/** Whether both come again, and one of them starts on a day of the other. */
export function continuesSeries(event: AnnouncedEvent, announcement: Announcement): boolean {
  const [now, before] = [seriesOf(event), announcedSeries(announcement)]
  return (
    now !== null && before !== null && (isDayOf(before, startText(now.span)) || isDayOf(now, startText(before.span)))
  )
}

/** Whether a start is one of the days that were announced, including those on which it does not take place. */
export function isAnnouncedDay(start: string, announcement: Announcement, isSame = isSameStart): boolean {
  const series = announcedSeries(announcement)
  return series !== null && isDayOf(series, start, isSame)
}

function isDayOf({ span, repetition }: Series, start: string, isSame = isSameStart): boolean {
  return [...scheduledDays(span.start, repetition)].some((day) => isSame(startText(spanOnDay(span, day)), start))
}

/** In days since 1970. */
export function lastAnnouncedDay(announcement: Announcement): number {
  const { starts, repeat } = announcement
  const series = announcedSeries(announcement)
  const last = repeat && series && occurrences(series.span.start, repeat, Number.POSITIVE_INFINITY).at(-1)
  return last ? dayNumber(last) : Math.max(...starts.map(lastDay))
}

/** The starts that were announced, from a day on where there are any; of what comes again, the next one. */
export function startsFrom(announcement: Announcement, since: Day): readonly string[] {
  const series = announcedSeries(announcement)
  if (!series) {
    const toCome = announcement.starts.filter((start) => lastDay(start) >= dayNumber(since))
    return toCome.length > 0 ? toCome : announcement.starts
  }
  const days = occurrences(series.span.start, series.repetition, Number.POSITIVE_INFINITY)
  const next = days.find((day) => dayNumber(day) >= dayNumber(since)) ?? days.at(-1)
  return next ? [startText(spanOnDay(series.span, next))] : announcement.starts
}

/**
 * A series that was announced, from a later day of it on: it keeps its first day, and so the days in readers' calendars
 * that are over. null where the event does not go on by the same rule.
 */
export function continuation(event: AnnouncedEvent, announcement: Announcement, date: Day): Continuation | null {
  const [now, before] = [seriesOf(event), announcedSeries(announcement)]
  if (!now || !before || !hasSameRule(now, before)) return null
  const { every, until, except } = now.repetition
  const { start } = before.span
  const from = dayNumber(now.span.start)
  const days = [...scheduledDays(start, { every, until, except: [] })]
  if (from <= dayNumber(start) || !days.some((day) => dayNumber(day) === from)) return null
  // A day to come that the event's new start leaves out does not take place.
  const dropped = daysBetween(before, date, now.span.start)
  const over = occurrences(start, before.repetition, Number.POSITIVE_INFINITY)
    .map(dayNumber)
    .filter((day) => day < from && day <= dayNumber(date))
  const left = new Set(except.map(dayNumber))
  const isOff = (day: number) => (day < from ? !over.includes(day) : left.has(day))
  return { start, repetition: { every, until, except: days.filter((day) => isOff(dayNumber(day))) }, dropped }
}

/** The days after one and before another on which a series takes place. */
function daysBetween({ span, repetition }: Series, after: Day, before: Day): readonly Day[] {
  const days = occurrences(span.start, repetition, Number.POSITIVE_INFINITY)
  return days.filter((day) => dayNumber(day) > dayNumber(after) && dayNumber(day) < dayNumber(before))
}

/** The days to come of an announced series before the one from which all of it is moved. */
export function daysBeforeMove(event: AnnouncedEvent, announcement: Announcement, date: Day): readonly Day[] {
  const series = announcedSeries(announcement)
  const from = event.repetition && event.movedFrom !== null ? spanOfStart(event.movedFrom) : null
  return series && from && from.kind !== 'month' ? daysBetween(series, date, from.start) : []
}

/** The event in any language, as its continuation begins. */
export function continued(event: AnnouncedEvent, goesOn: Continuation | null): AnnouncedEvent {
  if (!goesOn) return event
  const { start, repetition } = goesOn
  const sessions = event.sessions.map(({ span, ...one }) => ({
    ...one,
    span: span.kind === 'month' ? span : spanOnDay(span, start),
  }))
  return { ...event, repetition, sessions }
}

function hasSameRule(now: Series, before: Series): boolean {
  const [timeNow, timeBefore] = [now, before].map(({ span }) => startText(span).split(' ').slice(1).join(' '))
  return timeNow === timeBefore && isSameInterval(now.repetition.every, before.repetition.every)
}
