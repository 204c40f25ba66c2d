import type { ArtifactKind } from '../artifacts/kind.ts'

/** A platform whose own page newsletters are pasted into. */
interface Platform {
  /** Its name for people. */
  readonly name: string
  /** A likeness of what it makes of a fragment, for looking at. */
  readonly wrap: (fragment: string, about: { readonly subject: string; readonly preview: string | null }) => string
}

/** Words in [[…]] that a platform replaces with something of each subscriber. */
interface Macros {
  /** What every account has; an account's own are in newsletter.yaml. */
  readonly known: readonly string[]
  /** Mean something in the platform's own messages alone, such as “confirm your subscription”. */
  readonly transactional: readonly string[]
}

/** What a platform does to every link, to count who clicks. */
interface LinkTracking {
  /** Keys that it adds to an address's query. */
  readonly keys: readonly string[]
  /** Bytes of an address afterwards. */
  readonly bytes: number
  /** Bytes of an email as it is sent above which readers' clients cut it. */
  readonly clip: number
}

/** A platform that sends newsletters. */
export interface Target {
  readonly id: string
  /** One sentence for the author. */
  readonly summary: string
  /** What a build makes for it, in the order in which it is listed. */
  readonly artifacts: readonly ArtifactKind[]
  /** null where nobody knows which platform sends the document, and so for the next two. */
  readonly platform: Platform | null
  readonly macros: Macros | null
  readonly tracking: LinkTracking | null
  /** Sites of its own, where it keeps an account's pictures: “example.org” with all that ends in it. */
  readonly sites: readonly string[]
  /** Whether it adds the way to unsubscribe itself. */
  readonly addsUnsubscribe: boolean
}
