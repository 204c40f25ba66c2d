import type { ArtifactKind, IssueArtifactKind } from '../artifacts/kind.ts'
import type { HtmlElement } from '../lib/html/htmlTree.ts'

/** A platform into whose editor newsletters are pasted. */
interface Platform {
  /** Its name in messages. */
  readonly name: string
  /** Imitates the platform's page around a fragment, for the preview. */
  readonly wrap: (fragment: string, about: { readonly subject: string; readonly preview: string | null }) => string
  /** How pictures are uploaded there, step by step. */
  readonly uploadSteps: readonly string[]
  /** What it is known to put around a fragment; without it nothing is known. */
  readonly traces?: PlatformTraces
}

/** How what a platform puts around a fragment is recognised: by its exact shape, so that nobody's words pass for it. */
export interface PlatformTraces {
  /** Whether an element is a box around the fragment. */
  readonly isBox: (element: Pick<HtmlElement, 'name' | 'attributes'>) => boolean
  /** What stands before or behind the fragment, each once. */
  readonly parts: readonly PlatformPart[]
}

export interface PlatformPart {
  /** In messages: "its footer". */
  readonly name: string
  readonly stands: 'before' | 'after'
  /** Which field of the email it shows; null for words of its own. */
  readonly shows: 'subject' | 'preview' | null
  readonly is: (element: HtmlElement) => boolean
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
  /** The address behind a rewritten link; null if it cannot be read, undefined if it is no such link. */
  readonly behind?: (href: string) => string | null | undefined
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
