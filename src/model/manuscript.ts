import type { Picture } from './picture.ts'
import type { Place } from './source.ts'
import type { DiaryEvent } from './value.ts'

/** What a text is for its reader. */
export type Role =
  | 'subject'
  | 'preview'
  /** A section's or an event's title, or a small heading in running text. */
  | 'heading'
  | 'paragraph'
  /** A point of a list in running text. */
  | 'item'
  /** The words of a link that has fields of its own. */
  | 'link'
  | 'alt'
  | 'credit'
  /** Any other field of one line. */
  | 'line'

interface Written {
  /** Where it stands among the fields: "body", "downloads.0.text". */
  readonly path: string
  /** Index of its section in the issue; null in the issue's own fields and in newsletter.yaml. */
  readonly section: number | null
}

/** A stretch of text that is read in one go, without its markup. */
export interface Passage extends Written {
  readonly role: Role
  /** Whether it stands in running text: what its field does not read of Markdown and HTML has been told on reading. */
  readonly isMarkdown: boolean
  /** Whether it is the name of whom or what its section is about. */
  readonly isName: boolean
  readonly text: string
  /** Where a part of `text` stands in its file; offsets count UTF-16 units, `to` is exclusive. */
  readonly at: (from: number, to: number) => Place
}

export interface WrittenLink extends Written {
  /** Path of the entry that it stands in, such as one event of several; null outside of all. */
  readonly entry: string | null
  /** The words to click on; empty for an address without words of its own. */
  readonly text: string
  readonly href: string
  /** Its words, or in running text the whole of it with its brackets. */
  readonly place: () => Place
  /** The address alone. */
  readonly hrefPlace: () => Place
  /** The passage it stands in, from its first word to behind its last; null for a link with fields of its own. */
  readonly within: { readonly passage: Passage; readonly from: number; readonly to: number } | null
  /** The texts of the fields beside it, such as a download's format and size. */
  readonly beside: readonly string[]
}

export interface WrittenPicture extends Written {
  readonly picture: Picture
  /** Where its alternative text stands; its file name's place where there is none. */
  readonly altPlace: Place
}

export interface WrittenEvent extends Written {
  readonly event: DiaryEvent
  /** Its title. */
  readonly place: Place
  /** Where each session's start stands. */
  readonly starts: readonly Place[]
}

/** All that an author has written for readers, in the order of her files. */
export interface Manuscript {
  readonly passages: readonly Passage[]
  readonly links: readonly WrittenLink[]
  readonly pictures: readonly WrittenPicture[]
  readonly events: readonly WrittenEvent[]
}
