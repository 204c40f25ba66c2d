import {
  eventDaysDropped,
  eventIdChanged,
  eventMaybeMoved,
  eventMaybeRenamed,
  eventMovedSilently,
  eventMovedVaguely,
  eventOfSeries,
  eventShownTwice,
} from '../../../findings/calendar.ts'
import {
  dayText,
  endText,
  isIdenticalStart,
  isSameStart,
  lastDay,
  localText,
  plainStart,
  spanOfStart,
  startText,
} from '../../../lib/calendar/startText.ts'
import { type Day, dateText, dayNumber } from '../../../lib/time/day.ts'
import type { AnnouncedEvent } from '../../../model/calendarEvent.ts'
import type { Announcement, RecordedEvent } from '../../../model/eventsRecord.ts'
import type { Finding } from '../../../model/finding.ts'
import type { IdentifiedEvent } from './identifyEvents.ts'
import {
  hasNearlySameTitle,
  hasSamePlace,
  hasSameTitle,
  hasSimilarTitle,
  isMovedFrom,
  type KnownEvent,
  sharesStart,
} from './matchEvents.ts'
import { continuesSeries, daysBeforeMove, isAnnouncedDay, lastAnnouncedDay, startsFrom } from './series.ts'

/** What is alike between the events of an issue, of this date, and those known that it does not announce. */
export function eventFindings(
  identified: readonly IdentifiedEvent[],
  record: readonly RecordedEvent[],
  date: Day,
): Finding[] {
  const announced = new Set(identified.flatMap(({ known }) => known?.event ?? []))
  const issue = identified[0]?.announcement.issue
  const others = record.flatMap((event): KnownEvent[] => {
    const announcement = event.announced.findLast((one) => one.issue !== issue)
    return announcement && !announced.has(event) ? [{ event, announcement, isOwn: false }] : []
  })
  const open = others.filter(({ announcement }) => lastAnnouncedDay(announcement) >= dayNumber(date))
  return identified.flatMap((one) => {
    const before = one.known && beforeIssue(one.known)
    if (one.known) return [...twice(one), ...(before ? otherwise(one, before, date) : [])]
    const vaguely = movedVaguely(one.event, others)
    return [...twice(one), ...(vaguely.length > 0 ? vaguely : alike(one, open, date))]
  })
}

/** What an earlier issue said of an event; null where this one alone has announced it. */
function beforeIssue(known: KnownEvent): KnownEvent | null {
  if (!known.isOwn) return known
  const { event, announcement } = known
  const before = event.announced[event.announced.indexOf(announcement) - 1]
  return before ? { event, announcement: before, isOwn: false } : null
}

/** What another place of the issue says that the entry, made from the first, does not. */
function twice({ event, others }: IdentifiedEvent): Finding[] {
  return others.flatMap((other) => {
    const { title, startPlace } = other
    const [here, there] = [other, event].map(({ sessions: [first] }) => (first ? endText(first.span) : null))
    if (here && here !== there) return [eventShownTwice.at(startPlace, { title, here, there: there ?? null })]
    const isRepeated = other.repetition && JSON.stringify(other.repetition) !== JSON.stringify(event.repetition)
    return isRepeated ? [eventShownTwice.at(startPlace, { title, here: null, there: null })] : []
  })
}

/** It is the same event, at another start, or no longer comes again. */
function otherwise(
  { event, continuation, announcement: { starts: now } }: IdentifiedEvent,
  known: KnownEvent,
  date: Day,
): Finding[] {
  const { announcement } = known
  const dropped = (continuation?.dropped ?? daysBeforeMove(event, announcement, date)).map(dateText)
  if (dropped.length > 0) {
    const { title, startPlace } = event
    return [eventDaysDropped.at(startPlace, { title, issue: announcement.issue, days: dropped, moved: !continuation })]
  }
  if (!event.repetition && announcement.repeat && !isAfter(event, announcement)) return [ofSeries(event, announcement)]
  if (event.movedFrom || sharesStart(event, known) || continuesSeries(event, announcement)) return []
  // A new term of what has come again is no other date.
  if (event.repetition && announcement.repeat && isAfter(event, announcement)) return []
  const before = startsFrom(announcement, date)
  // A month is no date that readers have in their diary.
  if (before.every((start) => spanOfStart(start).kind === 'month')) return []
  const { title, startPlace } = event
  return [eventMovedSilently.at(startPlace, { title, issue: announcement.issue, ...timesOf(before, now) })]
}

/** It was moved from a day on which several known ones were. */
function movedVaguely(event: AnnouncedEvent, others: readonly KnownEvent[]): Finding[] {
  const { title, movedFrom, startPlace } = event
  const several = others.filter((known) => hasSameTitle(event, known) && isMovedFrom(event, known))
  if (movedFrom === null || several.length < 2) return []
  const day = dayText(movedFrom)
  const times = several.map(({ announcement: { starts } }) => {
    const start = starts.find((one) => isSameStart(movedFrom, one)) ?? starts[0] ?? ''
    return localText(start).split(' ')[1]
  })
  // The former time of an event without one has no zone.
  const isTimed = event.sessions.some(({ span }) => span.kind === 'timed')
  const areClear = isTimed && !times.includes(undefined) && new Set(times).size === times.length
  const claims = several.map((known, i) => (areClear ? `moved-from: ${day} ${times[i]}` : `id: ${idOf(known)}`))
  return [eventMovedVaguely.at(startPlace, { title, day, claims })]
}

function alike(
  { event, announcement: { starts: now } }: IdentifiedEvent,
  open: readonly KnownEvent[],
  date: Day,
): Finding[] {
  const { id, title, startPlace, place } = event
  if (id !== null) {
    const other = open.find(
      (known) =>
        hasSameTitle(event, known) &&
        sharesStart(event, known, isIdenticalStart) &&
        mayBeInPlace(event, known) &&
        Boolean(event.repetition) === Boolean(known.announcement.repeat),
    )
    const { event: before, announcement } = other ?? {}
    if (!before?.id || !announcement) return []
    return [eventIdChanged.at(place, { title, issue: announcement.issue, id, idBefore: before.id })]
  }
  const running = open.filter(({ announcement }) => !(announcement.repeat && isAfter(event, announcement)))
  const moved =
    running.find((known) => hasSameTitle(event, known) && mayBeInPlace(event, known)) ??
    running.find(
      (known) =>
        hasSamePlace(event, known) &&
        (isMovedFrom(event, known) || (hasNearlySameTitle(event, known) && !sharesStart(event, known))),
    )
  if (moved) {
    const { announcement } = moved
    if (announcement.repeat && !event.repetition) return [ofSeries(event, announcement)]
    const times = timesOf(startsFrom(announcement, date), now)
    const isMonth = spanOfStart(times.before).kind === 'month'
    const hasOwnTitle = hasSameTitle(event, moved)
    // Under another title, a day alone does not say which of its events is meant.
    const movedFrom = hasOwnTitle ? times.movedFrom : localText(times.before)
    const claim = isMonth ? `id: ${idOf(moved)}` : `moved-from: ${movedFrom}`
    const titleBefore = hasOwnTitle ? title : announcement.title
    return [eventMaybeMoved.at(startPlace, { title, titleBefore, issue: announcement.issue, ...times, claim })]
  }
  const renamed = open.find(
    (known) =>
      (sharesStart(event, known) || continuesSeries(event, known.announcement)) && hasSimilarTitle(event, known),
  )
  if (!renamed) return []
  const { issue, starts, title: titleBefore } = renamed.announcement
  return [eventMaybeRenamed.at(place, { title, titleBefore, issue, ...timesOf(starts, now), id: idOf(renamed) })]
}

/** A place that is not given may be any. */
function mayBeInPlace(event: AnnouncedEvent, known: KnownEvent): boolean {
  return hasSamePlace(event, known) || event.location === null || known.announcement.where === null
}

/** One day by itself of what comes again. */
function ofSeries({ title, sessions: [first], movedFrom, startPlace }: AnnouncedEvent, announcement: Announcement) {
  const { issue, repeat } = announcement
  const start = [movedFrom, first && startText(first.span)].find((one) => one && isAnnouncedDay(one, announcement))
  const until = repeat ? dateText(repeat.until) : ''
  return eventOfSeries.at(startPlace, { title, issue, until, day: start ? dayText(start) : null })
}

/** Whether an event starts when all that was announced is over. */
function isAfter({ sessions }: AnnouncedEvent, announcement: Announcement): boolean {
  return sessions.every(({ span }) => lastDay(startText(span)) > lastAnnouncedDay(announcement))
}

function timesOf(startsBefore: readonly string[], startsNow: readonly string[]) {
  const [first, later] = [startsBefore, startsNow].map(([start = '']) => plainStart(start))
  const [before, now] = [first ?? '', later ?? '']
  const sameDay = dayText(before) === dayText(now)
  return { before, now, sameDay, movedFrom: sameDay ? localText(before) : dayText(before) }
}

/** An id by which one line in the new issue claims the recorded entry. */
function idOf({ event: { id, uid } }: KnownEvent): string {
  return id ?? uid
}
