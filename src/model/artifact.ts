/** What rules, the preview and programs read of an artifact. */
export interface ReadableArtifact {
  /** What it is for: "document", "paste", "text", "picture", or a role that a registered artifact kind defines. */
  readonly role: string
  /** Path in `out/ISSUE`: "issue-5.html", "images/plans.png". `images` is the only folder there. */
  readonly name: string
  readonly mediaType: string
  /** Bytes after which mail clients clip it; null when it is not the message itself. */
  readonly limit: number | null
  /** Whether it is not written, since it shows pictures that have no address on the web yet. */
  readonly held: boolean
  /** Its content where that is text; null for a file of bytes. HTML is ASCII. */
  readonly text: string | null
  /** Offsets in `text` of the masthead, each section and the closing, in this order; null where they are not known. */
  readonly starts: readonly number[] | null
}

/** A file that a build makes of an issue. */
export interface Artifact extends ReadableArtifact {
  /**
   * The file's content. A picture is read from the project on each call, so that memory never holds all of them. Throws
   * an error with the code ENOENT if its file no longer exists.
   */
  readonly bytes: () => string | Uint8Array
}

/** The roles of the letter itself: an email has no more than one artifact of each. */
export type LetterRole = 'document' | 'paste' | 'text'
