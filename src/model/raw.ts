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
}

export interface RawEntry {
  readonly key: string
  readonly keyPlace: Place
  readonly value: Raw
}

/** A key with nothing behind it. */
interface RawEmpty {
  readonly kind: 'empty'
  readonly place: Place
}

export function entryOf(map: RawMap, key: string): RawEntry | undefined {
  return map.entries.find((entry) => entry.key === key)
}

/** The same map without some of its keys. */
export function without(map: RawMap, ...keys: readonly string[]): RawMap {
  return { ...map, entries: map.entries.filter((entry) => !keys.includes(entry.key)) }
}
