import type { RawEntry, RawMap } from '../model/raw.ts'

export function entryOf(map: RawMap, key: string): RawEntry | undefined {
  return map.entries.find((entry) => entry.key === key)
}

/** An entry in which something is written: not only its name, not only spaces. */
export function filledEntry(map: RawMap, key: string): RawEntry | undefined {
  const entry = entryOf(map, key)
  if (entry?.value.kind === 'empty') return undefined
  return entry?.value.kind === 'text' && entry.value.text.trim() === '' ? undefined : entry
}

/** Whether anything was written in a field, readable or not. */
export function isWritten(map: RawMap, key: string): boolean {
  const entry = entryOf(map, key)
  return filledEntry(map, key) !== undefined || (entry?.value.kind === 'empty' && entry.value.reported === true)
}

/** The same map without some of its keys. */
export function without(map: RawMap, ...keys: readonly string[]): RawMap {
  return { ...map, entries: map.entries.filter((entry) => !keys.includes(entry.key)) }
}
