import type { Finding } from '../model/finding.ts'
import type { Difference } from './difference.ts'

/** What a candidate was compared with. */
export interface Compared {
  readonly name: string
  readonly role: string
  readonly languages: readonly string[]
}

/** Whether a file is what was built for the last time before sending. */
export interface Judgement {
  /** `unknown`: it may be, and nothing proves it. */
  readonly answer: 'yes' | 'no' | 'unknown'
  /** Why there is no yes, in a sentence, where no difference says so. */
  readonly reason: string | null
  readonly compared: Compared | null
  readonly differences: readonly Difference[]
  /** How many links and pictures could not be compared. */
  readonly unknown: { readonly links: number; readonly pictures: number }
  /** What the platform says around the email, in its own words; that was not compared. */
  readonly beside: readonly string[]
  readonly findings: readonly Finding[]
  /** Sentences that change nothing in the answer. */
  readonly notes: readonly string[]
}

/** A judgement of which only this is known. */
export function judgementOf(known: Pick<Judgement, 'answer'> & Partial<Judgement>): Judgement {
  const nothing = { reason: null, compared: null, differences: [], beside: [], findings: [], notes: [] }
  return { ...nothing, unknown: { links: 0, pictures: 0 }, ...known }
}
