import type { Place } from './source.ts'

/** What stands in a file before anybody asked what it means: a tree of texts, each with its place. */
export type Raw = RawText | RawList | RawMap | RawEmpty

export interface RawText {
  readonly kind: 'text'
  /** The text as the author means it: unquoted, unfolded, never turned into a number or a date. */
  readonly text: string
  /** Where it stands, quotes and block header included. */
  readonly place: Place
  /** Offset in the source where the content itself begins. */
  readonly contentFrom: number
  /** A note behind a value without quotes, from its # on: it may have been meant as text. */
  readonly note?: Place
}

interface RawList {
  readonly kind: 'list'
  readonly items: readonly Raw[]
  readonly place: Place
}

export interface RawMap {
  readonly kind: 'map'
  readonly entries: readonly RawEntry[]
  readonly place: Place
  /** Its first key: where to point for something that is not there. */
  readonly head: Place
}

export interface RawEntry {
  readonly key: string
  readonly keyPlace: Place
  readonly value: Raw
}

/** A key with nothing behind it; `reported` when something was, but could not be read and was found. */
interface RawEmpty {
  readonly kind: 'empty'
  readonly place: Place
  readonly reported?: true
}

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
