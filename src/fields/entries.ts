import type { RawEntry, RawMap } from '../model/raw.ts'
import type { Place } from '../model/source.ts'

export function entryOf(map: RawMap, key: string): RawEntry | undefined {
  return map.entries.find((entry) => entry.key === key)
}

/** Where the value of a key stands; the map's own place without one. */
export function valuePlace(map: RawMap, key: string): Place {
  return entryOf(map, key)?.value.place ?? map.place
}

/** The entry of a key; undefined when it has no value, or a blank one. */
export function filledEntry(map: RawMap, key: string): RawEntry | undefined {
  const entry = entryOf(map, key)
  if (entry?.value.kind === 'empty') return undefined
  return entry?.value.kind === 'text' && entry.value.text.trim() === '' ? undefined : entry
}

/** Whether a field has a value, readable or not. */
export function isWritten(map: RawMap, key: string): boolean {
  const entry = entryOf(map, key)
  return filledEntry(map, key) !== undefined || (entry?.value.kind === 'empty' && entry.value.reported === true)
}

/** A copy of a map without some keys. */
export function withoutKeys(map: RawMap, ...keys: readonly string[]): RawMap {
  return { ...map, entries: map.entries.filter((entry) => !keys.includes(entry.key)) }
}
