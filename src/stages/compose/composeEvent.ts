import { firstDay } from '../../lib/time/day.ts'
import type { Language } from '../../model/language.ts'
import type { TemplateValues } from '../../model/letter.ts'
import type { CalendarDate, DiaryEvent, Moment, Session } from '../../model/value.ts'
import { dayInWords, daysInWords, type Repeated, repeatedSessions, repetitionInWords } from './composeRepetition.ts'
import { capitalized, datesInWords, dateView, dateWithWeekday } from './dates.ts'
import { fillWords } from './fillWords.ts'
import { clocksOf, isSameDay, sessionTimes, timesInLine } from './zonedTimes.ts'

export interface EventContext {
  /** The readers' time zones. */
  readonly zones: readonly string[]
  readonly language: Language
  /** When the issue appears. */
  readonly issueDate: CalendarDate
}

type SessionView = TemplateValues & { readonly date: TemplateValues }

/** Converts an event for templates: days and times in words, first in its own zone, then in the readers' other zones. */
export function composeEvent(event: DiaryEvent, context: EventContext): TemplateValues {
  const { title, audience, organiser, repetition } = event
  const { language, issueDate } = context
  const [single] = event.sessions
  const repeated = single && repetition ? repeatedSessions(single, repetition, firstDay(issueDate)) : null
  const isCancelled = event.status === 'cancelled'
  // The new dates of a postponed event are not known.
  const coming = isCancelled || event.status === 'postponed' ? null : repeated
  const shown = repeated ? [repeated.shown] : event.sessions
  const sessions = event.month
    ? [composeMonth(event.month, language)]
    : shown.map((session) => composeSession(session, context))
  const where = event.where ?? (event.online === null ? null : (language.words['online'] ?? null))
  const link = (href: string | null, text: string) => (href === null || isCancelled ? null : { text, href })
  return {
    title,
    label: labelOf(event, language),
    where,
    // With one session, its times and the event's place fit one line.
    place: sessions.length === 1 ? where : null,
    movedFrom: event.movedFrom && movedFrom(event.movedFrom, single ?? null, language),
    repeats: repeated && repetition ? repetitionInWords(repetition, repeated, language) : null,
    nextDates: coming && coming.next.length > 0 ? nextDates(coming, context) : null,
    notOn: coming && coming.except.length > 0 ? daysInWords(coming.except, language) : null,
    organiser,
    audience,
    online: link(event.online, language.words['joinOnline'] ?? ''),
    book: event.book && link(event.book.href, event.book.text),
    sessions,
    days: sessionsByDay(sessions),
  }
}

/** "Cancelled", "Deadline": what readers must know before the time; null for a meeting as planned. */
function labelOf({ purpose, status }: DiaryEvent, { words }: Language): string | null {
  const kinds = { meeting: null, deadline: words['deadline'], 'save-the-date': words['saveTheDate'] }
  return [kinds[purpose], status && words[status]].filter(Boolean).join(' · ') || null
}

/** Sessions that follow each other on one day have its date above them once. */
function sessionsByDay(sessions: readonly SessionView[]): readonly TemplateValues[] {
  const days: { date: TemplateValues; sessions: SessionView[] }[] = []
  for (const session of sessions) {
    const day = days.at(-1)
    if (day && day.date['inWords'] === session.date['inWords']) day.sessions.push(session)
    else days.push({ date: session.date, sessions: [session] })
  }
  return days.map((day) => ({ ...day }))
}

function composeMonth(month: CalendarDate, language: Language): SessionView {
  return { title: null, where: null, date: dateView(month, language), times: [], until: null }
}

function composeSession(session: Session, { zones, language }: EventContext): SessionView {
  const { start, end, title, where } = session
  const about = { title, where, date: dateView(start, language) }
  if (end && start.minutes === null && end.minutes === null && !isSameDay(start, end))
    return { ...about, times: [capitalized(datesInWords(start, end, language), language.tag)], until: null }
  return { ...about, ...sessionTimes(session, zones, language) }
}

/** With a time of day, in the event's zone, where it was given. */
function movedFrom(moment: Moment, session: Session | null, language: Language): string {
  const { times } = sessionTimes(
    { title: null, where: null, end: null, zone: session?.zone ?? null, start: moment },
    [],
    language,
  )
  const date = [dateWithWeekday(moment, language), ...times].join(', ')
  return fillWords(language, 'movedFrom', { date })
}

/** "14 October 2026 · 11 November 2026, 15:00 CET": with times where some clock does not show those that are shown above. */
function nextDates({ shown, next }: Repeated, { zones, language }: EventContext): string {
  const timesOf = (session: Session) => timesInLine(sessionTimes(session, zones, language).times)
  return next
    .map((session) => {
      const date = dayInWords(session.start, language)
      // It lasts as long as above.
      return clocksOf(session, zones) === clocksOf(shown, zones)
        ? date
        : `${date}, ${timesOf({ ...session, end: null })}`
    })
    .join(' · ')
}
