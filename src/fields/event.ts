import * as found from '../findings/dates.ts'
import { fieldTwice } from '../findings/fields.ts'
import { instantOf } from '../lib/time/zoned.ts'
import type { RawMap } from '../model/raw.ts'
import type { Place } from '../model/source.ts'
import type { DiaryEvent, Moment, Session } from '../model/value.ts'
import { entryOf, filledEntry, isWritten, withoutKeys } from './entries.ts'
import type { FieldType, ReadContext } from './fieldType.ts'
import { readFields } from './readFields.ts'
import { asMap } from './shape.ts'

const sessionContract = {
  title: { type: 'text', role: 'heading', help: 'what happens then' },
  start: { type: 'moment', required: true, help: 'the day and, if there is one, the local time' },
  end: { type: 'moment', help: 'when it ends, in the same zone' },
  where: { type: 'text', help: 'the place' },
} as const

const contract = {
  title: { type: 'text', role: 'heading', required: true, help: 'the event’s name' },
  start: { type: 'moment', help: 'the day and, if there is one, the local time' },
  end: { type: 'moment', help: 'when it ends, in the same zone' },
  zone: { type: 'zone', help: 'the zone of the times, such as Europe/London' },
  where: { type: 'text', help: 'the place, or “online”' },
  audience: { type: 'text', help: 'who it is for' },
  body: { type: 'markdown', help: 'what it is about' },
  book: { type: 'link', help: 'where to book' },
  sessions: {
    type: 'list',
    of: { type: 'group', fields: sessionContract },
    help: 'instead of start, for several days or places',
  },
} as const

const languagePart = {
  type: 'text',
  unread: true,
  names: 'language',
  help: 'its language, where it is not the issue’s',
} as const

export const event: FieldType<'event'> = {
  name: 'event',
  label: 'event',
  wants: 'a title, a start and a zone',
  parts: { ...contract, lang: languagePart },
  inside: 'any',
  example: () => '{ title: Virtual event, start: 2021-10-06 09:30, zone: Europe/London }',
  schema(_, parts) {
    return parts.map({ ...contract, lang: languagePart }, 'event', this)
  },
  read(raw, spec, context, field) {
    const map = asMap(raw, this, spec, context, field)
    return map && context.inLanguage(entryOf(map, 'lang'), (lang) => readEvent(map, lang, context))
  },
}

function readEvent(map: RawMap, lang: string | null, context: ReadContext): DiaryEvent | undefined {
  const { start, end, sessions, ...rest } = readFields(withoutKeys(map, 'lang'), contract, 'event', context)
  if (Boolean(filledEntry(map, 'start')) === hasSessions(map)) {
    context.report(found.eventWithoutStart.at(entryOf(map, 'title')?.keyPlace ?? map.head, {}))
    return undefined
  }
  if (hasSessions(map) && isWritten(map, 'end'))
    context.report(fieldTwice.at(entryOf(map, 'end')?.keyPlace ?? map.head, { field: 'end', other: 'sessions' }))
  const single = { title: null, start, end, where: null }
  const written = isWritten(map, 'start') ? [{ session: single, parts: map }] : pairWithMaps(sessions ?? [], map)
  const readable = written.flatMap(({ session, parts }) =>
    session.start ? [{ session: session as Session, parts }] : [],
  )
  for (const { session, parts } of readable) {
    checkOrder(session, parts, context)
    if (rest.zone) checkClocks(session, rest.zone, parts, context)
  }
  checkZoneGiven(readable, map, context)
  if (readable.length < written.length) return undefined
  const event: DiaryEvent = { kind: 'event', lang, ...rest, sessions: readable.map(({ session }) => session) }
  const starts = readable.map(({ parts }) => placeOf(parts, 'start'))
  context.note({ kind: 'event', event, place: placeOf(map, 'title'), starts })
  return event
}

interface Written<S> {
  readonly session: S
  /** The map that holds its start and end. */
  readonly parts: RawMap
}

/** Pairs each session with its own map. */
function pairWithMaps<S>(sessions: readonly S[], map: RawMap): Written<S>[] {
  const list = entryOf(map, 'sessions')?.value
  const maps = list?.kind === 'list' ? list.items.filter((item) => item.kind === 'map') : []
  return sessions.map((session, i) => ({ session, parts: maps[i] ?? map }))
}

/** Whether the event lists sessions, readable or not. */
function hasSessions(map: RawMap): boolean {
  const sessions = filledEntry(map, 'sessions')?.value
  return sessions !== undefined && !(sessions.kind === 'list' && sessions.items.length === 0)
}

/** Reports a missing zone once per event, at the first start that has a time of day. */
function checkZoneGiven(sessions: readonly Written<Session>[], map: RawMap, context: ReadContext): void {
  const timed = sessions.find(({ session: { start, end } }) => start.minutes !== null || (end && end.minutes !== null))
  if (!timed || isWritten(map, 'zone')) return
  context.report(found.zoneMissing.at(entryOf(map, 'zone')?.keyPlace ?? placeOf(timed.parts, 'start'), {}))
}

function placeOf(map: RawMap, key: string): Place {
  return entryOf(map, key)?.value.place ?? map.place
}

function checkOrder({ start, end }: Session, map: RawMap, context: ReadContext): void {
  if (end && end.minutes !== null && start.minutes === null)
    context.report(found.startWithoutTime.at(placeOf(map, 'start'), {}))
  if (!end || localMinutes(end) > localMinutes(start)) return
  const wholeDay =
    end.minutes === null && localMinutes({ ...end, minutes: 0 }) === localMinutes({ ...start, minutes: 0 })
  if (!wholeDay)
    context.report(found.endBeforeStart.at(placeOf(map, 'end'), { same: localMinutes(end) === localMinutes(start) }))
}

function checkClocks({ start, end }: Session, zone: string, map: RawMap, context: ReadContext): void {
  checkClock(start, zone, placeOf(map, 'start'), context)
  if (end) checkClock(end, zone, placeOf(map, 'end'), context)
}

function checkClock(moment: Moment, zone: string, place: Place, context: ReadContext): void {
  if (moment.minutes === null) return
  const instant = instantOf({ ...moment, minutes: moment.minutes }, zone)
  const value = place.source.text.slice(place.from, place.to).replace(/["']/g, '')
  if (instant === 'skipped') context.report(found.timeSkipped.at(place, { value, zone }))
  if (instant === 'twice') context.report(found.timeTwice.at(place, { value, zone }))
}

/** Minutes since 1970 in local time, to compare moments of one zone; a day without a time counts as midnight. */
function localMinutes({ year, month, day, minutes }: Moment): number {
  return Date.UTC(year, month - 1, day) / 60_000 + (minutes ?? 0)
}
