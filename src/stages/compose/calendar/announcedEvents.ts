import type { CalendarSpan } from '../../../lib/calendar/entry.ts'
import { startText } from '../../../lib/calendar/startText.ts'
import { type Day, dayAt, dayNumber } from '../../../lib/time/day.ts'
import type { AnnouncedEvent, CalendarSession } from '../../../model/calendarEvent.ts'
import type { Language } from '../../../model/language.ts'
import type { Manuscript, WrittenEvent } from '../../../model/manuscript.ts'
import type { DiaryEvent, Moment, Session } from '../../../model/value.ts'
import type { Variant } from '../../../model/variant.ts'
import { describeEvent } from './describeEvent.ts'

/** An event of an issue in one language, and what its templates are filled from. */
interface AnnouncedDiaryEvent {
  readonly source: DiaryEvent
  readonly announced: AnnouncedEvent
}

/** The events of an issue in one language, in file order. */
export function announcedEvents({ issue, language, languages }: Variant): readonly AnnouncedDiaryEvent[] {
  return issue.manuscript.events.map((written) => {
    const own = (written.lang === null ? null : languages.get(written.lang)) ?? language
    const section = written.section === null ? null : issue.sections[written.section]
    const key = `${section?.pair} ${written.path}`
    const isAllowed = written.event.isOffered && issue.offersCalendar && section?.offersCalendar !== false
    const announced = { key, isAllowed, ...announcedEvent(written, issue.manuscript, own) }
    return { source: written.event, announced }
  })
}

function announcedEvent(
  written: WrittenEvent,
  manuscript: Manuscript,
  language: Language,
): Omit<AnnouncedEvent, 'key' | 'isAllowed'> {
  const { event, place, starts } = written
  const { id, title, status, where, online, book, organiser, month, repetition, movedFrom } = event
  const isCancelled = status === 'cancelled'
  return {
    ...{ id, title, status, organiser, repetition, place },
    otherTitles: [],
    summary: summaryOf(event, language),
    description: describeEvent(written, manuscript, language),
    location: where ?? online,
    url: isCancelled ? null : (online ?? book?.href ?? null),
    language: language.tag,
    sessions: month ? [monthSession(month)] : event.sessions.map(sessionOf),
    movedFrom: movedFrom && startText(spanOf({ start: movedFrom, end: null, zone: event.zone })),
    startPlace: starts[0] ?? place,
  }
}

/** "Postponed – Forum": programs show no more of a status, and of a deadline they show only its time. */
function summaryOf({ title, status, purpose }: DiaryEvent, { words }: Language): string {
  const change = status === 'postponed' || status === 'cancelled' ? words[status] : null
  return [change, purpose === 'deadline' ? words['deadline'] : null, title].filter(Boolean).join(' – ')
}

function sessionOf({ title, where, ...times }: Session): CalendarSession {
  return { title, location: where, span: spanOf(times) }
}

function monthSession({ year, month }: { readonly year: number; readonly month: number }): CalendarSession {
  return { title: null, location: null, span: { kind: 'month', start: { year, month } } }
}

function spanOf({ start, end, zone, duration = null }: Omit<Session, 'title' | 'where'>): CalendarSpan {
  if (start.minutes === null || zone === null) return { kind: 'days', start: dayOf(start), end: dayOf(end ?? start) }
  const at = (day: Day, minutes: number, fold: Moment['fold']) => ({ ...dayOf(day), minutes, fold: fold ?? null })
  const from = at(start, start.minutes, start.fold)
  if (!end) return { kind: 'timed', zone, start: from, end: null }
  // A last day without a time ends at midnight.
  const midnight = at(dayAt(dayNumber(end) + 1), 0, end.fold)
  const to = end.minutes === null ? midnight : at(end, end.minutes, end.fold)
  return { kind: 'timed', zone, start: from, end: to, duration }
}

function dayOf({ year, month, day }: Day): Day {
  return { year, month, day }
}
