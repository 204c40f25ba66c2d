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
