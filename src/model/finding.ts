import type { Place } from './source.ts'

export type Severity = 'error' | 'warning'

/** Something the author should know, with its place where it has one. `id` is permanent: `explain` knows it. */
export interface Finding {
  readonly id: string
  readonly severity: Severity
  /** What is wrong, as one plain sentence or two. */
  readonly message: string
  /** The way out. */
  readonly help: string
  readonly place: Place | null
}

/** A stage's answer: what it made (null when it could not) and what it found on the way. */
export interface Outcome<T> {
  readonly value: T | null
  readonly findings: readonly Finding[]
}
