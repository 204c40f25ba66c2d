import type { Email } from '../model/email.ts'
import type { Finding } from '../model/finding.ts'
import type { FindingKind } from '../model/findingKind.ts'
import type { Newsletter } from '../model/newsletter.ts'

/** What a rule may look at. */
export interface Evidence {
  readonly email: Email
  readonly newsletter: Newsletter
}

/** One thing that `check` looks for: the kind of finding it makes, and how it looks. */
export interface Rule<Details = never> {
  readonly finding: FindingKind<Details>
  readonly look: (evidence: Evidence) => readonly Finding[]
}
