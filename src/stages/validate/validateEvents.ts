import { entryOf } from '../../fields/entries.ts'
import { parseInterval } from '../../fields/events/parseInterval.ts'
import type { FieldTypes } from '../../fields/fieldType.ts'
import { readFields } from '../../fields/readFields.ts'
import { eventsRecordValue, eventsUidTwice } from '../../findings/eventsRecord.ts'
import { isStart } from '../../lib/calendar/startText.ts'
import { firstDay } from '../../lib/time/day.ts'
import type { Repetition } from '../../lib/time/recurrence.ts'
import type { Contract, FieldsOf } from '../../model/contract.ts'
import type { RecordedEvent } from '../../model/eventsRecord.ts'
import type { Outcome } from '../../model/finding.ts'
import type { Raw, RawMap } from '../../model/raw.ts'
import { openReadContext, toOutcome } from './readContext.ts'

const text = { type: 'text', unread: true } as const

const repeatContract = {
  every: { ...text, required: true, help: 'how often' },
  until: { type: 'date', required: true, help: 'the last day on which it may take place' },
  except: { type: 'list', of: { type: 'date' }, help: 'days on which it does not take place' },
} as const satisfies Contract

const announcementContract = {
  issue: { ...text, required: true, help: 'the issue’s name' },
  date: { type: 'date', required: true, help: 'the issue’s date' },
  title: { ...text, required: true, help: 'the event’s title in it' },
  otherTitles: { type: 'list', of: text, help: 'its titles in other languages' },
  where: { ...text, help: 'the event’s place in it' },
  starts: { type: 'list', of: text, required: true, help: 'when its sessions start' },
  repeat: { type: 'group', fields: repeatContract, help: 'how it comes again' },
  sequence: { type: 'number', required: true, help: 'how often calendars have been told of changes' },
  shown: { ...text, required: true, help: 'a digest of what calendars were told' },
} as const satisfies Contract

const eventContract = {
  uid: { ...text, required: true, help: 'the name by which calendars know it' },
  id: { ...text, help: 'the name that its author gave it' },
  announced: {
    type: 'list',
    required: true,
    of: { type: 'group', fields: announcementContract },
    help: 'the issues that announced it',
  },
} as const satisfies Contract

const recordContract = {
  events: { type: 'list', of: { type: 'group', fields: eventContract }, help: 'the events that calendars know' },
} as const satisfies Contract

/** Validates records/events.yaml. */
export function validateEvents(root: RawMap, fieldTypes: FieldTypes): Outcome<readonly RecordedEvent[]> {
  const context = openReadContext(fieldTypes)
  const { events } = readFields(root, recordContract, 'record of events', context)
  // Without findings, each item has become a value.
  if (context.findings.length > 0) return { value: null, findings: context.findings }
  const recorded = (events ?? []).map(({ uid, id, announced }, i): RecordedEvent => {
    const map = itemsOf(root, 'events')[i]
    const repeats = announced.map(({ repeat }) => repeat && repetitionOf(repeat))
    for (const [k, { starts, repeat }] of announced.entries()) {
      const entry = itemsOf(map, 'announced')[k]
      const unreadable = starts.findIndex((start) => !isStart(start))
      const place = itemsOf(entry, 'starts')[unreadable]?.place
      if (unreadable !== -1)
        context.report(
          eventsRecordValue.at(place ?? root.place, {
            field: 'starts',
            value: starts[unreadable] ?? '',
            example: '2026-10-06 09:30 Europe/London',
          }),
        )
      if (repeat && !repeats[k])
        context.report(
          eventsRecordValue.at(placeIn(rawIn(entry, 'repeat'), 'every') ?? root.place, {
            field: 'every',
            value: repeat.every,
            example: 'second Wednesday',
          }),
        )
    }
    if (!/^[^\s,\p{Cc}]+$/u.test(uid))
      context.report(
        eventsRecordValue.at(placeIn(map, 'uid') ?? root.place, {
          field: 'uid',
          value: uid,
          example: '0b7a4b0c-4d3b-8f0e-9d4f-0a1b2c3d4e5f',
        }),
      )
    return {
      uid,
      id,
      place: map?.place ?? null,
      announced: announced.map((one, k) => ({
        ...one,
        otherTitles: one.otherTitles ?? [],
        date: firstDay(one.date),
        repeat: repeats[k] ?? null,
      })),
    }
  })
  for (const [i, event] of recorded.entries())
    for (const field of ['uid', 'id'] as const)
      if (event[field] !== null && recorded.slice(0, i).some((other) => other[field] === event[field]))
        context.report(eventsUidTwice.at(event.place, { field, title: event.announced.at(-1)?.title ?? '' }))
  return toOutcome(recorded, context.findings)
}

/** null where it cannot be read. */
function repetitionOf({ every, until, except }: FieldsOf<typeof repeatContract>): Repetition | null {
  const interval = parseInterval(every)
  return interval && { every: interval, until: firstDay(until), except: (except ?? []).map(firstDay) }
}

function placeIn(raw: Raw | undefined, key: string): Raw['place'] | undefined {
  return rawIn(raw, key)?.place
}

function rawIn(raw: Raw | undefined, key: string): Raw | undefined {
  return raw?.kind === 'map' ? entryOf(raw, key)?.value : undefined
}

function itemsOf(raw: Raw | undefined, key: string): readonly Raw[] {
  const list = rawIn(raw, key)
  return list?.kind === 'list' ? list.items : []
}
