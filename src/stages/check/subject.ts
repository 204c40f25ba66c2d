import { weakMemo } from '../../lib/cache/memo.ts'
import type { Place } from '../../model/source.ts'
import { digestOfText } from './digestOfText.ts'

/** A name, then offsets or a text: ['at', 0, 12]. For what is too much work, or too unstable, to be among the facts. */
export type Question = readonly (string | number)[]

/** What a subject replies to a question. */
export type Reply = Place | Uint8Array | boolean | null

/** Puts questions for one kind of reply. Each method throws if the reply is of another kind. */
export interface Asker {
  forPlace(...question: Question): Place
  forPlaceOrNull(...question: Question): Place | null
  forBytes(...question: Question): Uint8Array | null
  forBoolean(...question: Question): boolean
}

/**
 * One thing that rules check: a passage, link, picture, event, section, block or artifact. A rule gets only its `View`,
 * which is made of the facts and of replies to questions, so the rule's findings depend on nothing else.
 */
export interface Subject<View> {
  /** Id of its language; null for the issue's own. */
  readonly lang: string | null
  /** As JSON. */
  readonly facts: unknown
  readonly replyTo: (question: Question) => Reply
  readonly view: (ask: Asker) => View
  /** Ranges of the source files that the subject covers. A place within one is stored relative to its first line. */
  readonly extents: () => readonly Place[]
}

/** The digest of a subject's facts: part of its key in the memory, and of the facts of a subject that contains it. */
export const digestOf = weakMemo(({ facts }: Subject<unknown>) => digestOfText(JSON.stringify(facts)))
