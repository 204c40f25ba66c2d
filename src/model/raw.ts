import type { Place } from './source.ts'

/** A parsed file before validation: a tree of texts, each with its place. */
export type Raw = RawText | RawList | RawMap | RawEmpty

export interface RawText {
  readonly kind: 'text'
  /** The text as the author means it: unquoted, unfolded, never converted to a number or a date. */
  readonly text: string
  /** Its place, with quotes and block header. */
  readonly place: Place
  /** Offset in the source where the content itself begins. */
  readonly contentFrom: number
  /** A YAML comment after an unquoted value, from its #: it may have been meant as text. */
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
  /** Its first key, where findings about a missing key point. */
  readonly head: Place
  /** The fields that its source has and that are not translated into its language (an id). */
  readonly untranslated?: { readonly language: string; readonly fields: readonly string[] }
}

export interface RawEntry {
  readonly key: string
  readonly keyPlace: Place
  readonly value: Raw
}

/** A key without a value; `reported` when it had one that could not be read, which has been reported. */
interface RawEmpty {
  readonly kind: 'empty'
  readonly place: Place
  readonly reported?: true
}
