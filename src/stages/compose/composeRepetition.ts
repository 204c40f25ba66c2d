import { fillPlaceholders } from '../../lib/text/fillPlaceholders.ts'
import { type Day, dayAt, dayNumber, weekdayNumber } from '../../lib/time/day.ts'
import { daysLong } from '../../lib/time/daysLong.ts'
import { timeAfter } from '../../lib/time/duration.ts'
import { type Interval, occurrences, type Repetition } from '../../lib/time/recurrence.ts'
import type { Language, WeekdayForm } from '../../model/language.ts'
import type { Moment, Session } from '../../model/value.ts'
import { capitalized, dateInWords, dateUntil, numberForm } from './dates.ts'

/** So many dates after the one that is shown are listed. */
const datesListed = 3

export interface Repeated {
  /** As it takes place next after the issue appears. */
  readonly shown: Session
  readonly next: readonly Session[]
  /** The days after that on which it does not take place. */
  readonly except: readonly Day[]
  readonly last: Day
}

/** The times at which a session takes place, from the one that is on or next at `since`; the last if all are over. */
export function repeatedSessions(session: Session, repetition: Repetition, since: Day): Repeated {
  const days = occurrences(session.start, repetition, Number.POSITIVE_INFINITY)
  const goesOn = daysLong(session.start, session.end)
  const coming = days.findIndex((day) => dayNumber(day) + goesOn >= dayNumber(since))
  const at = coming === -1 ? Math.max(0, days.length - 1) : coming
  const [shown = session, ...next] = days.slice(at, at + 1 + datesListed).map((day) => movedTo(session, day))
  const except = repetition.except.filter((day) => dayNumber(day) > dayNumber(shown.start))
  return { shown, next, except, last: days.at(-1) ?? session.start }
}

/** A session as it takes place on another day: with its duration, else until the same time of day. */
function movedTo(session: Session, day: Day): Session {
  const more = dayNumber(day) - dayNumber(session.start)
  const moved = (moment: Moment): Moment => ({ ...moment, ...dayAt(dayNumber(moment) + more) })
  const { zone, duration } = session
  const start = moved(session.start)
  if (!duration || zone === null || start.minutes === null)
    return { ...session, start, end: session.end && moved(session.end) }
  return {
    ...session,
    start,
    end: { kind: 'moment', ...timeAfter({ ...start, minutes: start.minutes }, duration, zone) },
  }
}

/** "The second Wednesday of every month until Wednesday 9 June 2027". */
export function repetitionInWords({ every }: Repetition, { shown, last }: Repeated, language: Language): string {
  const repeat = intervalInWords(every, weekdayNumber(shown.start), language)
  const until = fillPlaceholders(language.repeats.until, { repeat, until: dateUntil(last, language) })
  return capitalized(until, language.tag)
}

const nths = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', 5: 'fifth', '-1': 'last' } as const

/** `weekday` is that of the start; Monday is 0. */
function intervalInWords(every: Interval, weekday: number, language: Language): string {
  const { repeats } = language
  if (every.unit === 'weekday') return weekdayForm(every.weekday, repeats[nths[every.nth]], language)
  if (every.unit === 'week')
    return every.step === 1 ? weekdayForm(weekday, repeats.weekly, language) : numberForm(every.step, repeats.weeks)
  if (every.step === 1) return repeats.month
  return every.step === 12 ? repeats.year : numberForm(every.step, repeats.months)
}

function weekdayForm(weekday: number, forms: readonly WeekdayForm[], language: Language): string {
  const fitting = forms.find(({ weekdays }) => weekdays?.includes(String(weekday + 1)) ?? true)
  const name = (language.weekdaysRepeated ?? language.weekdays)[weekday] ?? ''
  return fillPlaceholders(fitting?.form ?? '{weekday}', { weekday: name })
}

/** A date in a list of dates, which does not break. */
export function dayInWords(day: Day, language: Language): string {
  return dateInWords(day, language).replaceAll(' ', '\u00a0')
}

/** "14 October 2026 · 11 November 2026". */
export function daysInWords(days: readonly Day[], language: Language): string {
  return days.map((day) => dayInWords(day, language)).join(' · ')
}
