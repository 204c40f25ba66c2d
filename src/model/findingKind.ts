import type { Finding, Severity } from './finding.ts'
import type { Place } from './source.ts'

/** One kind of finding: its permanent id, the words for an author, and what `explain` says of it. */
export interface FindingKind<Details> {
  readonly id: string
  readonly severity: Severity
  /** When it appears, in one sentence. */
  readonly summary: string
  /** Why it matters and how to mend it, in a short paragraph. */
  readonly advice: string
  at(place: Place | null, details: Details): Finding
}

interface Definition<Details> {
  readonly id: string
  readonly severity: Severity
  readonly summary: string
  readonly advice: string
  readonly say: (details: Details) => { readonly message: string; readonly help: string }
}

export function defineFinding<Details>({ say, ...kind }: Definition<Details>): FindingKind<Details> {
  return {
    ...kind,
    at: (place, details) => ({ id: kind.id, severity: kind.severity, ...say(details), place }),
  }
}
