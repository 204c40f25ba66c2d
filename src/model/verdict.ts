import type { Finding } from './finding.ts'

/** The result of one rule for one issue. */
export interface Verdict {
  /** The rule's id. */
  readonly rule: string
  /** `person`: it asks questions that only a person can answer. */
  readonly status: 'passed' | 'failed' | 'person' | 'not-checked'
  /** How many findings or questions it made. */
  readonly found: number
  readonly questions: readonly Finding[]
  /** Why it was not checked; null when it was. */
  readonly reason: string | null
}
