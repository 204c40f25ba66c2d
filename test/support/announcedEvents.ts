import type { AnnouncedEvent, CalendarSession } from '../../src/model/calendarEvent.ts'
import type { RecordedEvent } from '../../src/model/eventsRecord.ts'
import { updatedEvents } from '../../src/records/updatedEvents.ts'
import { type IdentifiedEvent, identifyEvents } from '../../src/stages/compose/calendar/identifyEvents.ts'
import { localTime } from './calendars.ts'

const place = { source: { path: 'issues/issue-1.yaml', text: '' }, from: 0, to: 0 }

/** A session in London: "2026-10-06 09:30", "2026-10-06", or "2026-10". */
export function session(start: string, title: string | null = null): CalendarSession {
  const time = localTime(start)
  if (start.length === 7) return { title, location: null, span: { kind: 'month', start: time } }
  if (start.length === 10) return { title, location: null, span: { kind: 'days', start: time, end: time } }
  const span = { kind: 'timed', zone: 'Europe/London', start: time, end: null } as const
  return { title, location: null, span }
}

export function announced(title: string, start: string, more: Partial<AnnouncedEvent> = {}): AnnouncedEvent {
  return {
    key: `${title} ${start}`,
    id: null,
    status: null,
    title,
    otherTitles: [],
    summary: title,
    description: null,
    location: null,
    url: null,
    organiser: null,
    language: 'en-GB',
    sessions: [session(start)],
    repetition: null,
    movedFrom: null,
    isAllowed: true,
    place,
    startPlace: place,
    ...more,
  }
}

export interface AnnouncedIssue {
  readonly id: string
  readonly date: string
  readonly events: readonly AnnouncedEvent[]
}

export function identify(
  { id, date, events }: AnnouncedIssue,
  record: readonly RecordedEvent[],
): readonly IdentifiedEvent[] {
  return identifyEvents({ issue: id, date: localTime(date), newsletter: 'News', events: [events], record })
}

/** Builds issues one after another with --final: the events of each, and the record after the last. */
export function finals(...issues: readonly AnnouncedIssue[]) {
  let record: readonly RecordedEvent[] = []
  const built = issues.map((issue) => {
    const identified = identify(issue, record)
    record = updatedEvents(record, identified, issue.id)
    return identified
  })
  return { built, record }
}
