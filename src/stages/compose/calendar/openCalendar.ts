import { calendarEntries } from '../../../artifacts/calendarEntries.ts'
import { lastDay, startText } from '../../../lib/calendar/startText.ts'
import { dayNumber } from '../../../lib/time/day.ts'
import type { AnnouncedEvent, CalendarEvent } from '../../../model/calendarEvent.ts'
import type { RecordedEvent } from '../../../model/eventsRecord.ts'
import type { Outcome } from '../../../model/finding.ts'
import type { Letter } from '../../../model/letter.ts'
import type { DiaryEvent } from '../../../model/value.ts'
import type { Variant } from '../../../model/variant.ts'
import { announcedEvents } from './announcedEvents.ts'
import { eventFindings } from './eventFindings.ts'
import { fileSlugs } from './fileSlugs.ts'
import { type IdentifiedEvent, identifyEvents } from './identifyEvents.ts'

/** An event for readers' calendars. */
export interface CalendarEventFile {
  readonly event: CalendarEvent
  /** "issue-6.spring-forum.ics" */
  readonly name: string
  /** Where the file stands on the web; null where that is not known. */
  readonly address: string | null
  /** Whether readers are offered to add it: a cancelled one, or one that was, has only its file. */
  readonly isOffered: boolean
}

export interface VariantCalendar {
  readonly files: Letter['calendars']
  /** null for an event without a file. */
  readonly fileOf: (event: DiaryEvent) => CalendarEventFile | null
}

/** The events of an issue, as calendars know them. */
export interface IssueCalendar {
  readonly identified: readonly IdentifiedEvent[]
  readonly in: (variant: Variant) => VariantCalendar
}

/** `record` holds the events that calendars know from earlier issues. */
export function openCalendar(variants: readonly Variant[], record: readonly RecordedEvent[]): Outcome<IssueCalendar> {
  const announced = new Map(variants.map((variant) => [variant, announcedEvents(variant)]))
  const source = variants.find((one) => isInSource(one)) ?? variants[0]
  if (!source) throw new Error('an issue has at least one variant')
  const { id, date } = source.issue
  const day = { ...date, day: date.day ?? 1 }
  const identified = identifyEvents({
    issue: id,
    date: day,
    newsletter: source.newsletter.name,
    events: [source, ...variants.filter((one) => one !== source)].map((variant) =>
      (announced.get(variant) ?? []).map((one) => one.announced),
    ),
    record,
  })
  const slugs = fileSlugs(identified)
  const inVariant = (variant: Variant): VariantCalendar => {
    const stem = isInSource(variant) ? id : `${id}.${variant.issue.lang}`
    const folder = variant.newsletter.target.calendars?.replace(/\/*$/, '') ?? null
    const files = new Map<string, CalendarEventFile>()
    const byEvent = new Map<DiaryEvent, CalendarEventFile>()
    for (const { source: written, announced: one } of announced.get(variant) ?? []) {
      const known = identified.find(({ keys }) => keys.includes(one.key))
      if (!known) continue
      const { uid } = known.identity
      const event = { ...one, ...known.identity }
      if (!one.isAllowed || calendarEntries(event).length === 0) continue
      const name = `${stem}.${slugs.get(uid)}.ics`
      const isOffered = one.status !== 'cancelled' && lastDayOf(one) >= dayNumber(day)
      const file = files.get(uid) ?? { event, name, address: folder === null ? null : `${folder}/${name}`, isOffered }
      files.set(uid, file)
      byEvent.set(written, file)
    }
    const single = [...files.values()].map(({ name, event }) => ({ name, date: day, events: [event] }))
    const all = { name: `${stem}.ics`, date: day, events: single.flatMap(({ events }) => events) }
    return { files: single.length > 1 ? [all, ...single] : single, fileOf: (event) => byEvent.get(event) ?? null }
  }
  return { value: { identified, in: inVariant }, findings: eventFindings(identified, record, day) }
}

/** In days since 1970. */
function lastDayOf({ sessions, repetition }: AnnouncedEvent): number {
  const days = sessions.map(({ span }) => {
    if (span.kind === 'month') return lastDay(startText(span))
    return dayNumber(repetition?.until ?? span.end ?? span.start)
  })
  return Math.max(...days)
}

/** Whether a variant is the one that its author wrote first, whose files have no language in their name. */
function isInSource({ issue: { bilingual, lang } }: Variant): boolean {
  return !bilingual || lang === bilingual.source
}
