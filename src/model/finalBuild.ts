import type { Place } from './source.ts'

/** A file of the final build. */
export interface FinalArtifact {
  /** As `Artifact.name`. */
  readonly name: string
  readonly role: string
  /** Ids of the languages of the emails that it belongs to; none where it belongs to the issue. */
  readonly languages: readonly string[]
  /** SHA-256 of its content, in hexadecimal. */
  readonly digest: string
}

/** A part of an email's HTML, as it is called in messages. */
export interface FinalPart {
  /** Offset in the HTML. */
  readonly from: number
  readonly name: string
}

/** One email of the final build. */
export interface FinalEmail {
  readonly languages: readonly string[]
  readonly subject: string
  readonly preview: string | null
  /** The artifact that is pasted or sent; a copy of it stands beside the record. */
  readonly html: string
  readonly parts: readonly FinalPart[]
}

/** A file of the project that the final build was made from. */
export interface FinalSource {
  readonly path: string
  readonly digest: string
}

/** What was built for the last time before it is sent: records/ISSUE/final.json. */
export interface FinalBuild {
  /** Of the program. */
  readonly version: string
  /** A target's id. */
  readonly target: string
  readonly artifacts: readonly FinalArtifact[]
  readonly emails: readonly FinalEmail[]
  readonly sources: readonly FinalSource[]
}

/** With the place of each artifact in the record, by its name. */
export interface PlacedFinalBuild extends FinalBuild {
  readonly places: ReadonlyMap<string, Place>
}
