import type { LetterPicture } from './letter.ts'

/** One HTML form of an email: the complete document, or what a target wants pasted. */
export interface Edition {
  /** Between the id and `.html`; empty for the complete document. */
  readonly suffix: string
  readonly html: string
  /** Bytes after which readers' clients cut this form; null when it is not what is sent. */
  readonly limit: number | null
}

export interface Email {
  readonly id: string
  readonly subject: string
  readonly preview: string | null
  readonly editions: readonly Edition[]
  readonly text: string
  readonly pictures: readonly LetterPicture[]
}
