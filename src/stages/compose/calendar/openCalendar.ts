import { calendarEntries } from '../../../artifacts/calendarEntries.ts'
import { lastDay, startText } from '../../../lib/calendar/startText.ts'
import { dayNumber, firstDay } from '../../../lib/time/day.ts'
import { occurrences } from '../../../lib/time/recurrence.ts'
import type { AnnouncedEvent, CalendarEvent } from '../../../model/calendarEvent.ts'
import type { RecordedEvent } from '../../../model/eventsRecord.ts'
import type { Outcome } from '../../../model/finding.ts'
import type { HostedCalendar } from '../../../model/hosted.ts'
import type { Letter } from '../../../model/letter.ts'
import type { DiaryEvent } from '../../../model/value.ts'
import type { Variant } from '../../../model/variant.ts'
import { announcedEvents } from './announcedEvents.ts'
import { calendarAddresses, hostedFindings } from './calendarHosting.ts'
import { eventFindings } from './eventFindings.ts'
import { fileSlugs } from './fileSlugs.ts'
import { type IdentifiedEvent, identifyEvents } from './identifyEvents.ts'
import { continued } from './series.ts'

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

/** `record` holds the events that calendars know from earlier issues; `hosted`, the files that stand on the web. */
export function openCalendar(
  variants: readonly Variant[],
  record: readonly RecordedEvent[],
  hosted: readonly HostedCalendar[],
): Outcome<IssueCalendar> {
  const announced = new Map(variants.map((variant) => [variant, announcedEvents(variant)]))
  const source = variants.find((one) => isInSource(one)) ?? variants[0]
  if (!source) throw new Error('an issue has at least one variant')
  const { id, date } = source.issue
  const day = firstDay(date)
  const identified = identifyEvents({
    issue: id,
    date: day,
    newsletter: source.newsletter.name,
    events: [source, ...variants.filter((one) => one !== source)].map((variant) =>
      (announced.get(variant) ?? []).map((one) => one.announced),
    ),
    record,
  })
  // "issue-6.de.ics" is the file of all events in German.
  const slugs = fileSlugs(
    identified,
    variants.map(({ issue }) => issue.lang),
  )
  const inVariant = (variant: Variant): VariantCalendar => {
    const stem = isInSource(variant) ? id : `${id}.${variant.issue.lang}`
    const addressOf = calendarAddresses(hosted, variant.newsletter.target.calendars)
    const files = new Map<string, CalendarEventFile>()
    const byEvent = new Map<DiaryEvent, CalendarEventFile>()
    for (const { source: written, announced: one } of announced.get(variant) ?? []) {
      const known = identified.find(({ keys }) => keys.includes(one.key))
      if (!known) continue
      const { uid } = known.identity
      const event = { ...continued(one, known.continuation), ...known.identity }
      if (!one.isAllowed || calendarEntries(event).length === 0) continue
      const name = `${stem}.${slugs.get(uid)}.ics`
      const isOffered = one.status !== 'cancelled' && lastDayOf(one) >= dayNumber(day)
      const address = addressOf({ name, date: day, events: [event] })
      const file = files.get(uid) ?? { event, name, address, isOffered }
      files.set(uid, file)
      byEvent.set(written, file)
    }
    const single = [...files.values()].map(({ event, ...file }) => ({ ...file, date: day, events: [event] }))
    const events = single.flatMap((one) => one.events)
    const all = { name: `${stem}.ics`, date: day, events, address: null, isOffered: false }
    return { files: single.length > 1 ? [all, ...single] : single, fileOf: (event) => byEvent.get(event) ?? null }
  }
  const calendars = new Map(variants.map((variant) => [variant, inVariant(variant)]))
  const findings = hostedFindings(
    [...calendars.values()].flatMap(({ files }) => files),
    hosted,
  )
  const value = { identified, in: (variant: Variant) => calendars.get(variant) ?? inVariant(variant) }
  return { value, findings: [...eventFindings(identified, record, day), ...findings] }
}

/** In days since 1970. */
function lastDayOf({ sessions, repetition }: AnnouncedEvent): number {
  const days = sessions.map(({ span }) => {
    if (span.kind === 'month') return lastDay(startText(span))
    const last = (repetition && occurrences(span.start, repetition, Number.POSITIVE_INFINITY).at(-1)) ?? span.start
    return dayNumber(last) + dayNumber(span.end ?? span.start) - dayNumber(span.start)
  })
  return Math.max(...days)
}

/** Whether a variant is the one that its author wrote first, whose files have no language in their name. */
function isInSource({ issue: { bilingual, lang } }: Variant): boolean {
  return !bilingual || lang === bilingual.source
}
