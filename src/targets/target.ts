import type { ArtifactKind, IssueArtifactKind } from '../artifacts/kind.ts'

/** A platform into whose editor newsletters are pasted. */
interface Platform {
  /** Its name in messages. */
  readonly name: string
  /** Imitates the platform's page around a fragment, for the preview. */
  readonly wrap: (fragment: string, about: { readonly subject: string; readonly preview: string | null }) => string
  /** How pictures are uploaded there, step by step. */
  readonly uploadSteps: readonly string[]
}

/** Words in [[…]] that a platform replaces with data of each subscriber. */
interface Macros {
  /** Those of every account; newsletter.yaml lists an account's own. */
  readonly known: readonly string[]
  /** Those that work only in the platform's own messages, such as “confirm your subscription”. */
  readonly transactional: readonly string[]
}

/** How a platform rewrites every link to count clicks. */
interface LinkTracking {
  /** Keys that it adds to the query string. */
  readonly keys: readonly string[]
  /** Bytes of an address once rewritten. */
  readonly bytes: number
  /** Bytes of the sent email above which mail clients clip it. */
  readonly clip: number
}

/** A platform that sends newsletters. */
export interface Target {
  readonly id: string
  /** One sentence for the author. */
  readonly summary: string
  /** What a build makes for it, in the order of listings. */
  readonly artifacts: readonly ArtifactKind[]
  /** What a build makes for it once for an issue, after these. */
  readonly issueArtifacts?: readonly IssueArtifactKind[]
  /** null, as are the next two, if the sending platform is not known. */
  readonly platform: Platform | null
  readonly macros: Macros | null
  readonly tracking: LinkTracking | null
  /** Sites where it hosts an account's pictures: “example.org” includes its subdomains. */
  readonly sites: readonly string[]
  /** Whether it adds an unsubscribe link itself. */
  readonly addsUnsubscribe: boolean
}
