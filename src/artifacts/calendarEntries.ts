import type { CalendarEntry, DaySpan, TimedSpan } from '../lib/calendar/entry.ts'
import { isWithdrawn, spanOfStart } from '../lib/calendar/startText.ts'
import type { CalendarEvent } from '../model/calendarEvent.ts'

/** The entries of an event: one for each session whose day is known, and for each that has been withdrawn. */
export function calendarEntries(event: CalendarEvent): readonly CalendarEntry[] {
  const { uid, sequence, summary, description, location, url, organiser, language, repetition } = event
  const common = { sequence, description, url, contact: organiser, language }
  const sessions = event.sessions.flatMap(({ title, location: own, span }, i): CalendarEntry[] => {
    if (span.kind === 'month') return []
    return [
      {
        ...common,
        uid: sessionUid(uid, event.numbers[i] ?? 0),
        status: statusOf(event),
        summary: title === null ? summary : `${summary}: ${title}`,
        location: own ?? location,
        span,
        repetition,
      },
    ]
  })
  const withdrawn = event.starts.flatMap((start, number): CalendarEntry[] => {
    const span = isWithdrawn(start) ? knownSpan(start) : null
    if (!span) return []
    const own = { uid: sessionUid(uid, number), status: 'CANCELLED', span, repetition: null } as const
    return [{ ...common, ...own, summary, location }]
  })
  return [...sessions, ...withdrawn]
}

function sessionUid(uid: string, number: number): string {
  return number === 0 ? uid : `${uid}-${number + 1}`
}

function statusOf({ status }: CalendarEvent): CalendarEntry['status'] {
  if (status === 'cancelled') return 'CANCELLED'
  return status === 'postponed' ? 'TENTATIVE' : 'CONFIRMED'
}

function knownSpan(start: string): TimedSpan | DaySpan | null {
  const span = spanOfStart(start)
  return span.kind === 'month' ? null : span
}
