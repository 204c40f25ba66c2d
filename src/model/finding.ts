import type { Place } from './source.ts'

/** A question is not a fault: it asks a person to judge what a program cannot. */
export type Severity = 'error' | 'warning' | 'question'

/** A change to an author's file: `replacement` replaces the text at `place`. */
export interface Fix {
  readonly place: Place
  readonly replacement: string
}

/** Something the author should know. `id` is permanent: `explain` accepts it. */
export interface Finding {
  readonly id: string
  readonly severity: Severity
  /** What is wrong, in one or two plain sentences. */
  readonly message: string
  /** How to solve it. */
  readonly help: string
  readonly place: Place | null
  /** In an issue in several languages: the id of the language that it is about. */
  readonly lang?: string
  /** Certain, so that `check --fix` makes it. */
  readonly fix?: Fix
  /** Words that the message or the help proposes for this place. Only the author can tell whether they are right. */
  readonly suggestion?: Fix
}

/** A stage's result: its value (null when there is none) and its findings. */
export interface Outcome<T> {
  readonly value: T | null
  readonly findings: readonly Finding[]
}
