import type { Artifact } from './artifact.ts'
import type { EmailSection, LetterPicture, PartKind } from './letter.ts'

/** A part of an email. */
export interface EmailPart {
  readonly kind: PartKind
  /** Which of the email's variants it belongs to: 0 in an email in one language. */
  readonly variant: number
  /** null if it is none. */
  readonly section: EmailSection | null
  /** Its section's index in its variant's issue; null if it is none. */
  readonly sectionIndex: number | null
  /** Its section's index in the source, the same in all languages; null if it is none. */
  readonly pair: number | null
  /** BCP 47 tag. */
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
}

export interface EmailCalendar {
  /** "issue-6.spring-forum.ics" */
  readonly name: string
  /** Of its event. */
  readonly title: string
  /** BCP 47 tag. */
  readonly lang: string
  /** Where it stands on the web; null where that is not known. */
  readonly address: string | null
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
  /** Ids of the languages of its variants: one in an email in one language. */
  readonly languages: readonly string[]
  /** From top to bottom: the masthead, the sections, the closing. */
  readonly parts: readonly EmailPart[]
  /** The parts that are sections. */
  readonly sections: readonly EmailSection[]
  readonly pictures: readonly LetterPicture[]
  /** The calendar files that it links to, or would if they stood on the web. */
  readonly calendars: readonly EmailCalendar[]
  /** The artifacts that the target asks for, in the target's order. */
  readonly artifacts: readonly Artifact[]
}
