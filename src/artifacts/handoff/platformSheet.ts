import type { LetterRole } from '../../model/artifact.ts'

/** How a fact about a platform is known. */
type Evidence = 'documented' | 'seen' | 'said' | 'assumed'

export interface PlatformFact {
  readonly text: string
  readonly evidence: Evidence
}

/** A field of the platform's form. */
export interface PlatformField {
  /** As the platform calls it. */
  readonly label: string
  /** What goes in; an artifact by its role; null for what only the account can know. */
  readonly holds: 'sender' | 'subject' | 'preview' | LetterRole | null
  /** In characters; null where no limit is known. */
  readonly max: number | null
  /** Lengths in characters that read well; null where nothing is advised. */
  readonly advised: { readonly min: number; readonly max: number } | null
  readonly facts: readonly PlatformFact[]
}

/** What the hand-off sheet says of the platform that an issue is sent through. */
export interface PlatformSheet {
  readonly name: string
  /** Its word for one email: "bulletin". */
  readonly email: string
  /** How far all of this can be trusted. */
  readonly caveat: string
  /** In the order of its form. */
  readonly fields: readonly PlatformField[]
  /** How pictures are uploaded. */
  readonly pictures: readonly PlatformFact[]
  /** What only a person can see in the test send. */
  readonly checks: readonly string[]
  /** What the account or the platform puts around the email. */
  readonly adds: readonly PlatformFact[]
  /** What becomes of the first words of the email; null where it has no digests. */
  readonly digest: PlatformFact | null
  readonly macros: { readonly known: readonly string[]; readonly transactional: readonly string[] } | null
}

const evidenceInWords: { readonly [known in Evidence]: string } = {
  documented: 'documented',
  seen: 'seen in a sent email',
  said: 'said by practitioners',
  assumed: 'assumed',
}

/** Facts for templates. */
export function factViews(facts: readonly PlatformFact[]): { readonly text: string; readonly evidence: string }[] {
  return facts.map(({ text, evidence }) => ({ text, evidence: evidenceInWords[evidence] }))
}
