import * as found from '../findings/dates.ts'
import * as events from '../findings/events.ts'
import { fieldTwice } from '../findings/fields.ts'
import { repeatBesideSessions } from '../findings/repetition.ts'
import type { FieldsOf } from '../model/contract.ts'
import type { RawMap } from '../model/raw.ts'
import type { CalendarDate, DiaryEvent, Moment, Session } from '../model/value.ts'
import { entryOf, filledEntry, isWritten, valuePlace, withoutKeys } from './entries.ts'
import { checkClock, withFold } from './events/checkClock.ts'
import { checkOccurrences } from './events/checkOccurrences.ts'
import { eventContract } from './events/eventContract.ts'
import { readRepetition } from './events/readRepetition.ts'
import { readSession, type WrittenSession } from './events/readSession.ts'
import type { FieldType, ReadContext } from './fieldType.ts'
import { readFields } from './readFields.ts'
import { asMap } from './shape.ts'

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
  parts: { ...eventContract, lang: languagePart },
  inside: 'any',
  example: () => '{ title: Virtual event, start: 2021-10-06 09:30, zone: Europe/London }',
  schema(_, parts) {
    return parts.map({ ...eventContract, lang: languagePart }, 'event', this)
  },
  read(raw, spec, context, field) {
    const map = asMap(raw, this, spec, context, field)
    return map && context.inLanguage(entryOf(map, 'lang'), (lang) => readEvent(map, lang, context))
  },
}

function readEvent(map: RawMap, lang: string | null, context: ReadContext): DiaryEvent | undefined {
  const fields = readFields(withoutKeys(map, 'lang', 'start'), eventContract, 'event', context)
  const { title, zone, where, audience, organiser, online, body, book, id, status } = fields
  const purpose = fields.kind ?? 'meeting'
  const start = readStart(map, purpose, context)
  if (Boolean(filledEntry(map, 'start')) === hasSessions(map)) {
    context.report(found.eventWithoutStart.at(entryOf(map, 'title')?.keyPlace ?? map.head, {}))
    return undefined
  }
  const month = start?.kind === 'date' ? start : null
  checkBelonging(map, { status, month }, context)
  const own = { ...fields, title: null, zone: null, where: null }
  const written: readonly WrittenSession[] = hasSessions(map)
    ? pairWithMaps(fields.sessions ?? [], map)
    : start?.kind === 'moment'
      ? [{ fields: { ...own, start }, map }]
      : []
  const read = written.flatMap((one) => {
    const session = readSession(one, zone, context)
    return session ? [{ session: purpose === 'deadline' ? { ...session, end: null } : session, map: one.map }] : []
  })
  if (purpose === 'deadline') for (const one of written) checkMoment(one.map, context)
  checkZoneGiven(read, map, context)
  if (start === undefined || read.length < written.length) return undefined
  const sessions = read.map(({ session }) => session)
  const [first] = sessions
  const movedFrom = fields['moved-from'] && withFold(fields['moved-from'], fields.fold)
  if (movedFrom && first) checkMovedFrom(movedFrom, first, map, context)
  const repetition = hasSessions(map) || !first ? null : repetitionOf(fields, map, first, context)
  const event: DiaryEvent = {
    kind: 'event',
    ...{ lang, id, title, purpose, status, zone, sessions, month, repetition, movedFrom },
    ...{ where, online, organiser, audience, body, book, isOffered: fields.calendar === null },
  }
  const starts = month ? [valuePlace(map, 'start')] : read.map((one) => valuePlace(one.map, 'start'))
  context.note({ kind: 'event', event, place: valuePlace(map, 'title'), starts, idPlace: valuePlace(map, 'id') })
  return event
}

/** A day, or a month of a save-the-date; null without a start, undefined for one that could not be read. */
function readStart(map: RawMap, purpose: DiaryEvent['purpose'], context: ReadContext) {
  const raw = filledEntry(map, 'start')?.value
  if (!raw) return null
  const value = raw.kind === 'text' && /^\d{4}-\d\d$/.test(raw.text) ? raw.text : null
  if (value !== null && purpose !== 'save-the-date') {
    context.report(events.monthOnly.at(raw.place, { value }))
    return undefined
  }
  const read = context.read(raw, value === null ? eventContract.start : { type: 'date' }, 'start')
  return isDate(read) ? read : undefined
}

function isDate(value: unknown): value is Moment | CalendarDate {
  return typeof value === 'object' && value !== null && 'kind' in value && ['moment', 'date'].includes(`${value.kind}`)
}

/** Reports fields that do not belong to an event of this kind. */
function checkBelonging(
  map: RawMap,
  { status, month }: Pick<DiaryEvent, 'status' | 'month'>,
  { report }: ReadContext,
): void {
  const written = (...keys: readonly string[]) => writtenEntries(map, keys)
  for (const { key, keyPlace } of hasSessions(map) ? written('end', 'duration') : [])
    report(fieldTwice.at(keyPlace, { field: key, other: 'sessions' }))
  for (const { keyPlace } of hasSessions(map) ? written('repeat') : []) report(repeatBesideSessions.at(keyPlace, {}))
  for (const { key, keyPlace } of month ? written('end', 'duration', 'repeat') : [])
    report(events.monthWith.at(keyPlace, { field: key }))
  for (const { key, keyPlace } of status === 'cancelled' ? written('book', 'online') : [])
    report(events.cancelledWithBooking.at(keyPlace, { field: key }))
}

/** Reports a former start that is the present one, or no single moment. */
function checkMovedFrom(movedFrom: Moment, { start, zone }: Session, map: RawMap, { report }: ReadContext): void {
  const place = valuePlace(map, 'moved-from')
  const isSameDay = isSameMoment({ ...movedFrom, minutes: null }, { ...start, minutes: null })
  if (isSameDay && (movedFrom.minutes === null || movedFrom.minutes === start.minutes)) {
    const own = filledEntry(map, 'start')?.value.place
    // The start alone stands in a translation, which kept the old one.
    const kept = own && own.source === map.head.source && place.source !== own.source ? own : null
    report(events.movedNowhere.at(kept ?? place, { isKept: kept !== null }))
  } else if (zone !== null) checkClock(movedFrom, zone, place, report)
}

/** Reports the end of a deadline. */
function checkMoment(map: RawMap, { report }: ReadContext): void {
  for (const { key, keyPlace } of writtenEntries(map, ['end', 'duration']))
    report(events.deadlineWithEnd.at(keyPlace, { field: key }))
}

function writtenEntries(map: RawMap, keys: readonly string[]) {
  return map.entries.filter(({ key }) => keys.includes(key) && isWritten(map, key))
}

function repetitionOf(
  { repeat, fold }: Pick<FieldsOf<typeof eventContract>, 'repeat' | 'fold'>,
  map: RawMap,
  session: Session,
  context: ReadContext,
): DiaryEvent['repetition'] {
  const written = filledEntry(map, 'repeat')?.value
  if (repeat === null || written?.kind !== 'map') return null
  const repetition = readRepetition(repeat, written, session.start, context)
  if (repetition) checkOccurrences(session, repetition, fold, written, context)
  return repetition
}

/** Pairs each session with its own map. */
function pairWithMaps(sessions: readonly WrittenSession['fields'][], map: RawMap): WrittenSession[] {
  const list = entryOf(map, 'sessions')?.value
  const maps = list?.kind === 'list' ? list.items.filter((item) => item.kind === 'map') : []
  return sessions.map((fields, i) => ({ fields, map: maps[i] ?? map }))
}

/** Whether the event lists sessions, readable or not. */
function hasSessions(map: RawMap): boolean {
  const sessions = filledEntry(map, 'sessions')?.value
  return sessions !== undefined && !(sessions.kind === 'list' && sessions.items.length === 0)
}

/** Reports a missing zone once per event, at the first start that has a time of day. */
function checkZoneGiven(
  sessions: readonly { readonly session: Session; readonly map: RawMap }[],
  map: RawMap,
  context: ReadContext,
): void {
  const timed = sessions.find(
    ({ session: { start, end, zone }, map: own }) =>
      zone === null && !isWritten(own, 'zone') && (start.minutes !== null || (end && end.minutes !== null)),
  )
  if (!timed || isWritten(map, 'zone')) return
  context.report(found.zoneMissing.at(entryOf(map, 'zone')?.keyPlace ?? valuePlace(timed.map, 'start'), {}))
}

function isSameMoment(a: Moment, b: Moment): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day && a.minutes === b.minutes
}
