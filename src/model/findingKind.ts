import type { Finding, Fix, Severity } from './finding.ts'
import type { Place } from './source.ts'

/** One kind of finding: its permanent id, the words for an author, and what `explain` says of it. */
export interface FindingKind<Details> {
  readonly id: string
  readonly severity: Severity
  /** When it appears, in one sentence. */
  readonly summary: string
  /** Why it matters and how to fix it, in a short paragraph. */
  readonly advice: string
  at(place: Place | null, details: Details): Finding
}

/** What a finding says: what is wrong, and the way out. */
export interface FindingText {
  readonly message: string
  readonly help: string
  /** The words that it proposes, where it proposes some: to stand at the finding's place, or at one of their own. */
  readonly suggestion?: string | Fix | undefined
}
