import { entryOf } from '../fields/entries.ts'
import { parseDuration } from '../fields/events/duration.ts'
import { addDays, type Day, dateText } from '../lib/time/day.ts'
import type { FieldSpec } from '../model/contract.ts'
import type { Raw, RawMap } from '../model/raw.ts'
import { readDate } from './nextDate.ts'

/** Whether a field holds events. */
export function holdsEvents(spec: FieldSpec): boolean {
  return spec.type === 'event' || (spec.type === 'list' && spec.of.type === 'event')
}

/** The events of a field, written as a list or as a single value. */
export function eventsIn(section: RawMap, field: string, spec: FieldSpec): readonly Raw[] {
  const single = spec.type === 'list' ? spec.single : undefined
  const value = (entryOf(section, field) ?? (single === undefined ? undefined : entryOf(section, single)))?.value
  return value === undefined || value.kind === 'empty' ? [] : value.kind === 'list' ? value.items : [value]
}

/** The places of the events that are not over on a day. */
export function comingEvents(events: readonly Raw[], day: Day): number[] {
  const first = dateText(day)
  return events.flatMap((event, i) => (lastDay(event) >= first ? [i] : []))
}

/** The last day on which an event, or one of its sessions, takes place: "2026-11-27"; "" where it names none. */
function lastDay(event: Raw): string {
  if (event.kind !== 'map') return ''
  const [start, end] = [textOf(event, 'start'), textOf(event, 'end')]
  // A month alone lasts to its end.
  const days = [start.length === 7 ? `${start}-31` : start, end, lastOfDuration(start, textOf(event, 'duration'))]
  const repeat = entryOf(event, 'repeat')?.value
  const until = repeat?.kind === 'map' ? textOf(repeat, 'until') : ''
  const sessions = entryOf(event, 'sessions')?.value
  const all = [...days, until, ...(sessions?.kind === 'list' ? sessions.items.map(lastDay) : [])]
  return all.sort().at(-1) ?? ''
}

/** A day, or a month. */
function textOf(map: RawMap, field: string): string {
  const value = entryOf(map, field)?.value
  return value?.kind === 'text' ? value.text.trim() : ''
}

function lastOfDuration(start: string, text: string): string {
  const [duration, day] = [parseDuration(text), readDate(start.slice(0, 10))]
  return duration && day ? dateText(addDays(day, duration.days + Math.floor(duration.minutes / 1440))) : ''
}
