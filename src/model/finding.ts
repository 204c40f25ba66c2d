import type { Place } from './source.ts'

/** A question is no fault: it asks a person to judge what no program can. */
export type Severity = 'error' | 'warning' | 'question'

/** A change of an author's file: what stands at its place is replaced. */
export interface Fix {
  readonly place: Place
  readonly replacement: string
}

/** Something the author should know, with its place where it has one. `id` is permanent: `explain` knows it. */
export interface Finding {
  readonly id: string
  readonly severity: Severity
  /** What is wrong, as one plain sentence or two. */
  readonly message: string
  /** The way out. */
  readonly help: string
  readonly place: Place | null
  /** Made by `check --fix`: it is certain. */
  readonly fix?: Fix
  /** What the message or the help proposes, where it proposes words for this place. Only its author can know. */
  readonly suggestion?: Fix
}

/** A stage's answer: what it made (null when it could not) and what it found on the way. */
export interface Outcome<T> {
  readonly value: T | null
  readonly findings: readonly Finding[]
}
