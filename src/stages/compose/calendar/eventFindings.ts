import { eventMaybeMoved, eventMaybeRenamed, eventMovedSilently } from '../../../findings/calendar.ts'
import { dayText, lastDay, localText, plainStart, spanOfStart } from '../../../lib/calendar/startText.ts'
import { type Day, dayNumber } from '../../../lib/time/day.ts'
import type { RecordedEvent } from '../../../model/eventsRecord.ts'
import type { Finding } from '../../../model/finding.ts'
import type { IdentifiedEvent } from './identifyEvents.ts'
import { hasSamePlace, hasSameTitle, hasSimilarTitle, type KnownEvent, sharesStart } from './matchEvents.ts'

/** What is alike between the events of an issue, of this date, and those known that it does not announce. */
export function eventFindings(
  identified: readonly IdentifiedEvent[],
  record: readonly RecordedEvent[],
  date: Day,
): Finding[] {
  const announced = new Set(identified.flatMap(({ known }) => known?.event ?? []))
  const open = record.flatMap((event): KnownEvent[] => {
    const announcement = event.announced.at(-1)
    const isToCome = announcement?.starts.some((start) => lastDay(start) >= dayNumber(date))
    return announcement && isToCome && !announced.has(event) ? [{ event, announcement }] : []
  })
  return identified.flatMap((one) => (one.known ? movedSilently(one, one.known) : alike(one, open)))
}

/** By its id it is the same event, at another start. */
function movedSilently({ event, announcement: { starts: now } }: IdentifiedEvent, known: KnownEvent): Finding[] {
  const { issue, starts } = known.announcement
  if (event.movedFrom || sharesStart(event, known)) return []
  // A month is no date that readers have in their diary.
  if (starts.every((start) => spanOfStart(start).kind === 'month')) return []
  return [eventMovedSilently.at(event.startPlace, { title: event.title, issue, ...timesOf(starts, now) })]
}

function alike({ event, announcement: { starts: now } }: IdentifiedEvent, open: readonly KnownEvent[]): Finding[] {
  if (event.id !== null) return []
  const { title, location, startPlace, place } = event
  const moved = open.find(
    (known) =>
      hasSameTitle(event, known) &&
      (hasSamePlace(event, known) || location === null || known.announcement.where === null),
  )
  if (moved) {
    const { issue, starts } = moved.announcement
    const times = timesOf(starts, now)
    const isMonth = spanOfStart(times.before).kind === 'month'
    const claim = isMonth ? `id: ${idOf(moved)}` : `moved-from: ${times.movedFrom}`
    return [eventMaybeMoved.at(startPlace, { title, issue, ...times, claim })]
  }
  const renamed = open.find((known) => sharesStart(event, known) && hasSimilarTitle(event, known))
  if (!renamed) return []
  const { issue, starts, title: titleBefore } = renamed.announcement
  return [eventMaybeRenamed.at(place, { title, titleBefore, issue, ...timesOf(starts, now), id: idOf(renamed) })]
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
