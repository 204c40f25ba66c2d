import type { Artifact } from './artifact.ts'
import type { LetterPicture } from './letter.ts'
import type { Place } from './source.ts'

/** A section of an email, with the place where its author wrote it. */
export interface EmailSection {
  readonly type: string
  /** Its entry in a table of contents; null when it has no title. */
  readonly title: string | null
  readonly place: Place
}

export interface Email {
  readonly id: string
  readonly subject: string
  readonly preview: string | null
  /** In words: "28 January 2022". */
  readonly date: string
  /** BCP 47 tag. */
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  readonly sections: readonly EmailSection[]
  readonly pictures: readonly LetterPicture[]
  /** The artifacts that the target asks for, in the target's order. */
  readonly artifacts: readonly Artifact[]
}
