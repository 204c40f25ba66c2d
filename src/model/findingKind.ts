import type { Finding, Fix, Severity } from './finding.ts'
import type { Place } from './source.ts'

/** One kind of finding: its permanent id, its texts, and what `explain` prints about it. */
export interface FindingKind<Details> {
  readonly id: string
  readonly severity: Severity
  /** A warning while an issue is written that keeps it from being final. */
  readonly blocksFinal: boolean
  /** When it appears, in one sentence. */
  readonly summary: string
  /** Why it matters and how to fix it, in a short paragraph. */
  readonly advice: string
  at(place: Place | null, details: Details): Finding
}

/** The texts of a finding, as in `Finding`. */
export interface FindingText {
  readonly message: string
  readonly help: string
  /** Proposed words: a string replaces the text at the finding's place, a `Fix` has its own place. */
  readonly suggestion?: string | Fix | undefined
}
