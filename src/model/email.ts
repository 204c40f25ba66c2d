import type { LetterPicture } from './letter.ts'
import type { Place } from './source.ts'

/** One HTML form of an email: the complete document, or what a target wants pasted. */
export interface Edition {
  /** Between the id and `.html`; empty for the complete document. */
  readonly suffix: string
  readonly html: string
  /** Bytes after which readers' clients cut this form; null when it is not what is sent. */
  readonly limit: number | null
  /**
   * Offsets in `html` of the masthead, each section and the closing, in this order; null where a template makes more
   * than boxes, or nothing is remembered.
   */
  readonly starts: readonly number[] | null
}

/** A section of an email: where its author wrote it. */
export interface EmailSection {
  readonly type: string
  /** What it is called in a table of contents; null when it has no title. */
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
  readonly editions: readonly Edition[]
  readonly text: string
  readonly pictures: readonly LetterPicture[]
}
