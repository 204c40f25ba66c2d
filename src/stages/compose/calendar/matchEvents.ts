import { isIdenticalStart, isSameStart, localText, startText } from '../../../lib/calendar/startText.ts'
import { nearest } from '../../../lib/text/nearest.ts'
import type { AnnouncedEvent } from '../../../model/calendarEvent.ts'
import type { Announcement, RecordedEvent } from '../../../model/eventsRecord.ts'
import { continuesSeries, isAnnouncedDay } from './series.ts'

/** A recorded event, and the announcement by which this issue can know it again: its own, else the last. */
export interface KnownEvent {
  readonly event: RecordedEvent
  readonly announcement: Announcement
  /** Whether this issue was built with it before, and so its readers may have it. */
  readonly isOwn: boolean
}

/** Finds the recorded event that each of these is, the first of several in `known`; those of none are left out. */
export function matchEvents(
  events: readonly AnnouncedEvent[],
  known: readonly KnownEvent[],
): ReadonlyMap<AnnouncedEvent, KnownEvent> {
  const found = new Map<AnnouncedEvent, KnownEvent>()
  const taken = new Set<KnownEvent>()
  for (const isSame of criteria)
    for (const event of events) {
      if (found.has(event)) continue
      const fitting = known.filter((one) => !taken.has(one) && isSame(event, one) && mayBeSame(event, one))
      const [match] = fitting
      if (!match || (fitting.length > 1 && vague.has(isSame))) continue
      found.set(event, match)
      taken.add(match)
    }
  return found
}

type Criterion = (event: AnnouncedEvent, known: KnownEvent) => boolean

const isMovedInPlace: Criterion = (event, known) => hasSamePlace(event, known) && isMovedByTitle(event, known)
const isMovedByTitle: Criterion = (event, known) => hasSameTitle(event, known) && isMovedFrom(event, known)

/** A former day without a time may fit several events, of which none is surer. */
const vague: ReadonlySet<Criterion> = new Set([isMovedInPlace, isMovedByTitle])

/** From the surest on: each is tried for all events before the next. */
const criteria: readonly Criterion[] = [
  ({ id }, known) => id !== null && (id === known.event.id || id === known.event.uid),
  (event, known) =>
    hasSameTitle(event, known) && hasSamePlace(event, known) && continuesSeries(event, known.announcement),
  (event, known) => hasSameTitle(event, known) && continuesSeries(event, known.announcement),
  (event, known) => hasSameTitle(event, known) && hasSamePlace(event, known) && sharesStart(event, known),
  (event, known) => hasSameTitle(event, known) && sharesStart(event, known),
  (event, known) => known.isOwn && hasSameTitle(event, known) && hasSamePlace(event, known),
  (event, known) => known.isOwn && hasSameTitle(event, known),
  (event, known) => hasSameTitle(event, known) && isMovedFrom(event, known, isIdenticalStart),
  isMovedInPlace,
  isMovedByTitle,
  // Renamed: other events may be in the same place within a day or month, so the start must be the very same.
  (event, known) => hasSamePlace(event, known) && sharesStart(event, known, isIdenticalStart),
  (event, known) => hasSamePlace(event, known) && isMovedFrom(event, known, isIdenticalStart),
]

/** Two ids are two events; a uid claims its entry whatever id that has. */
function mayBeSame({ id }: AnnouncedEvent, { event }: KnownEvent): boolean {
  return id === null || event.id === null || id === event.id || id === event.uid
}

/** Whether an issue shows the same event twice; in two places at one time are two events. */
export function isRepeated(event: AnnouncedEvent, other: AnnouncedEvent): boolean {
  if (event.id !== null && other.id !== null) return event.id === other.id
  const [start, otherStart] = [event, other].map(({ sessions: [first] }) => first && startText(first.span))
  return start === otherStart && plainForm(event.title) === plainForm(other.title) && !isElsewhere(event, other)
}

function isElsewhere({ location }: AnnouncedEvent, other: AnnouncedEvent): boolean {
  return location !== null && other.location !== null && plainForm(location) !== plainForm(other.location)
}

/** In any language. */
export function hasSameTitle(event: AnnouncedEvent, { announcement }: KnownEvent): boolean {
  const known = titlesOf(announcement)
  return titlesOf(event).some((title) => known.includes(title))
}

/** In any language. */
export function hasSimilarTitle(event: AnnouncedEvent, { announcement }: KnownEvent): boolean {
  return titlesOf(event).some((title) => nearest(title, titlesOf(announcement)).length > 0)
}

/** So alike that it may be the same event at another time; titles that count, such as “Session 3”, are several events. */
export function hasNearlySameTitle(event: AnnouncedEvent, { announcement }: KnownEvent): boolean {
  const numbersIn = (title: string) => title.match(/\d+/g)?.join() ?? ''
  return titlesOf(event).some((title) => {
    const known = titlesOf(announcement).filter((one) => numbersIn(one) === numbersIn(title))
    return nearest(title, known, 1, 6).length > 0
  })
}

function titlesOf({ title, otherTitles }: Pick<Announcement, 'title' | 'otherTitles'>): readonly string[] {
  return [title, ...otherTitles].map(plainForm)
}

export function sharesStart(
  { sessions }: AnnouncedEvent,
  { announcement: { starts } }: KnownEvent,
  isSame = isSameStart,
): boolean {
  return sessions.some(({ span }) => starts.some((start) => isSame(startText(span), start)))
}

/** A place that is not given is none that could be the same. */
export function hasSamePlace({ location }: AnnouncedEvent, { announcement: { where } }: KnownEvent): boolean {
  return location !== null && where !== null && plainForm(location) === plainForm(where)
}

export function isMovedFrom(
  { movedFrom, repetition }: AnnouncedEvent,
  { announcement }: KnownEvent,
  isSame = isSameStart,
): boolean {
  if (movedFrom === null) return false
  const { starts } = announcement
  // One day alone is not all that the series is.
  if (repetition && isAnnouncedDay(movedFrom, announcement, isSame)) return true
  // The event may have another zone than before, and its author writes the time that was announced.
  return starts.some((start) => isSame(movedFrom, start) || localText(movedFrom) === localText(start))
}

function plainForm(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}
