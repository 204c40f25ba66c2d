import { calendarEntries } from '../../../artifacts/calendarEntries.ts'
import { digest } from '../../../lib/cache/digest.ts'
import { entryTimes } from '../../../lib/calendar/entryTimes.ts'
import { startText } from '../../../lib/calendar/startText.ts'
import type { Day } from '../../../lib/time/day.ts'
import { dayNumber } from '../../../lib/time/day.ts'
import type { AnnouncedEvent, CalendarEvent, EventIdentity } from '../../../model/calendarEvent.ts'
import type { Announcement, RecordedEvent } from '../../../model/eventsRecord.ts'
import { isRepeated, type KnownEvent, matchEvents } from './matchEvents.ts'
import { numberSessions } from './numberSessions.ts'
import { type Continuation, continuation, continued } from './series.ts'

/** An issue's events, to be known again. */
export interface Announcing {
  /** The issue's id and date. */
  readonly issue: string
  readonly date: Day
  /** The newsletter's name. */
  readonly newsletter: string
  /** In each language, the issue's own first. */
  readonly events: readonly (readonly AnnouncedEvent[])[]
  readonly record: readonly RecordedEvent[]
}

/** An event of the issue's own language, and what calendars know of it now. */
export interface IdentifiedEvent {
  /** With the first day that calendars know. */
  readonly event: AnnouncedEvent
  /** Of a series that is announced again from a later day on. */
  readonly continuation: Continuation | null
  /** As other places of the issue show it. */
  readonly others: readonly AnnouncedEvent[]
  /** Its own key and theirs. */
  readonly keys: readonly string[]
  readonly known: KnownEvent | null
  readonly identity: EventIdentity
  readonly announcement: Announcement
}

/** Each event once, however often the issue shows it. */
export function identifyEvents(announcing: Announcing): readonly IdentifiedEvent[] {
  const { issue, date, newsletter, events, record } = announcing
  const [own = [], ...others] = events
  const groups = groupRepeated(own.map((event) => ({ ...event, otherTitles: titlesIn(others, event) })))
  const found = matchEvents(
    groups.map(([event]) => event),
    knownTo(issue, record),
  )
  const taken = new Set(record.map(({ uid }) => uid))
  return groups.map(([written, ...repeated]): IdentifiedEvent => {
    const known = found.get(written) ?? null
    const goesOn = known && continuation(written, known.announcement, date)
    const event = continued(written, goesOn)
    const starts = event.sessions.map(({ span }) => startText(span))
    const uid =
      known?.event.uid ??
      newUid([newsletter, event.id ?? '', ...(event.id ? [] : [event.title, starts[0] ?? ''])], taken)
    taken.add(uid)
    const numbered = numberSessions(starts, known?.announcement.starts ?? [], { date, movedFrom: event.movedFrom })
    const variants = events
      .flatMap((all) => all.filter(({ key }) => key === event.key))
      .map((one) => continued(one, goesOn))
    const digestOf = (texts: readonly string[]) => digest([...texts, ...numbered.starts]).slice(0, 16)
    const shown = digestOf(variants.map((one) => shownOf({ ...one, ...numbered, uid, sequence: 0 })))
    const asWritten = digestOf(variants.map(writtenOf))
    const sequence = known ? nextSequence(known.event.announced, { issue, date, digests: [shown, asWritten] }) : 0
    return {
      event,
      continuation: goesOn,
      others: repeated,
      keys: [event, ...repeated].map(({ key }) => key),
      known,
      identity: { uid, sequence, ...numbered },
      announcement: {
        issue,
        date,
        title: event.title,
        otherTitles: event.otherTitles,
        where: event.location,
        starts: numbered.starts,
        repeat: event.repetition,
        sequence,
        shown,
      },
    }
  })
}

/** An event's titles in other languages, each once. */
function titlesIn(others: Announcing['events'], { key, title }: AnnouncedEvent): readonly string[] {
  const titles = others.flatMap((all) => all.flatMap((one) => (one.key === key ? one.title : [])))
  return [...new Set(titles)].filter((one) => one !== title)
}

type Repeated = readonly [AnnouncedEvent, ...AnnouncedEvent[]]

/** Groups what is the same event: an issue may show one in its diary and in a story. */
function groupRepeated(events: readonly AnnouncedEvent[]): readonly Repeated[] {
  const groups: [AnnouncedEvent, ...AnnouncedEvent[]][] = []
  for (const event of events) {
    const group = groups.find(([first]) => isRepeated(event, first))
    if (group) group.push(event)
    else groups.push([event])
  }
  return groups
}

/**
 * What this issue announced itself stays the same event when a later issue has changed it, and comes first; then what
 * was announced last.
 */
function knownTo(issue: string, record: readonly RecordedEvent[]): KnownEvent[] {
  const known = record.flatMap((event): KnownEvent[] => {
    const announcement = event.announced.find((one) => one.issue === issue) ?? event.announced.at(-1)
    return announcement ? [{ event, announcement, isOwn: announcement.issue === issue }] : []
  })
  const rank = ({ announcement, isOwn }: KnownEvent) =>
    isOwn ? Number.POSITIVE_INFINITY : dayNumber(announcement.date)
  return known.sort((a, b) => (rank(a) === rank(b) ? 0 : rank(b) - rank(a)))
}

/** A UUID of version 8 (RFC 9562), the same in each build. */
function newUid(parts: readonly string[], taken: ReadonlySet<string>): string {
  for (let i = 0; ; i++) {
    const bytes = Buffer.from(digest([...parts, String(i)]), 'base64url')
    const hex = bytes.toString('hex')
    const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16)
    const uid = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
    if (!taken.has(uid)) return uid
  }
}

/** All that a calendar shows. */
function shownOf(event: CalendarEvent): string {
  const entries = calendarEntries(event).map(({ span, repetition, ...entry }) => [
    entry,
    entryTimes({ span, repetition }),
  ])
  return JSON.stringify(entries)
}

/** Records of earlier builds have this instead, which also changes where a calendar shows the same. */
function writtenOf(event: AnnouncedEvent): string {
  const { status, summary, description, location, url, organiser, language, sessions, repetition } = event
  return JSON.stringify([status, summary, description, location, url, organiser, language, sessions, repetition])
}

/** An issue older than the last announcement does not change what that one said. */
function nextSequence(
  announced: readonly Announcement[],
  { issue, date, digests }: Pick<Announcement, 'issue' | 'date'> & { readonly digests: readonly string[] },
): number {
  const own = announced.find((one) => one.issue === issue)
  if (own && digests.includes(own.shown)) return own.sequence
  const last = announced.at(-1)
  const before = announced.filter((one) => dayNumber(one.date) <= dayNumber(date)).at(-1)
  if (!last || !before) return 0
  if (before !== last) return before.sequence
  return digests.includes(last.shown) ? last.sequence : last.sequence + 1
}
