import { entryOf } from '../fields/entries.ts'
import type { DayNumbers } from '../fields/writtenDate.ts'
import { dateText } from '../lib/time/day.ts'
import type { FieldSpec } from '../model/contract.ts'
import type { Raw, RawMap } from '../model/raw.ts'

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
export function comingEvents(events: readonly Raw[], day: DayNumbers): number[] {
  const first = dateText(day)
  return events.flatMap((event, i) => (lastDay(event) >= first ? [i] : []))
}

/** The last day that an event, or one of its sessions, names: "2026-11-27"; "" where it names none. */
function lastDay(event: Raw): string {
  if (event.kind !== 'map') return ''
  const sessions = entryOf(event, 'sessions')?.value
  const days = ['start', 'end'].map((field) => {
    const value = entryOf(event, field)?.value
    return value?.kind === 'text' ? value.text.trim().slice(0, 10) : ''
  })
  const all = [...days, ...(sessions?.kind === 'list' ? sessions.items.map(lastDay) : [])]
  return all.sort().at(-1) ?? ''
}
