import { digest } from '../../lib/cache/digest.ts'
import { weakMemo } from '../../lib/cache/memo.ts'
import type { Place } from '../../model/source.ts'

/** What a rule wants to know of a thing that takes work to tell: a name, and offsets or a text. */
export type Question = readonly (string | number)[]

export type Reply = Place | Uint8Array | boolean | null

/** Gives a rule what it asks for; each throws where the reply is of another kind. */
export interface Ask {
  place(...question: Question): Place
  placeOrNull(...question: Question): Place | null
  bytes(...question: Question): Uint8Array | null
  whether(...question: Question): boolean
}

/**
 * A thing that rules look at. They get what `view` makes of it, and so learn its facts and the replies to their
 * questions, and nothing else: what they say follows from these.
 */
export interface Subject<View> {
  /** As JSON. */
  readonly facts: unknown
  readonly reply: (question: Question) => Reply
  readonly view: (ask: Ask) => View
  /** The stretches of its files that it stands in, in which places are counted from the start of the line. */
  readonly extents: () => readonly Place[]
}

/** The digest of a subject's facts, which stands for them where it is a part of another one. */
export const nameOf = weakMemo(({ facts }: Subject<unknown>) => digest([JSON.stringify(facts)]))
