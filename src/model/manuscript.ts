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
  /** A list item in running text. */
  | 'item'
  /** The words of a link that has fields of its own. */
  | 'link'
  | 'alt'
  | 'credit'
  /** Any other field of one line. */
  | 'line'

/** A bold or italic part of a passage, with its offsets. */
export interface EmphasisedPart {
  readonly kind: 'strong' | 'emphasis'
  readonly from: number
  readonly to: number
}

interface Written {
  /** The path of its field: "body", "downloads.0.text". */
  readonly path: string
  /** Index of its section in the issue; null for the issue's own fields and newsletter.yaml. */
  readonly section: number | null
  /** Id of its language; null for the issue's own. */
  readonly lang: string | null
}

/** A text that is read in one go, such as a paragraph, without its markup. */
export interface Passage extends Written {
  readonly role: Role
  /** Whether it comes from a Markdown field. Unsupported markup in such a field has been reported on reading. */
  readonly isMarkdown: boolean
  /** Whether it names the person or thing that its section is about. */
  readonly isName: boolean
  readonly text: string
  /** The level of a small heading in running text; null for all else. */
  readonly level: 3 | 4 | null
  readonly emphasised: readonly EmphasisedPart[]
  /** The place of a part of `text` in its file. Offsets count UTF-16 units; `to` is exclusive. */
  readonly at: (from: number, to: number) => Place
}

export interface WrittenLink extends Written {
  /** Path of the item with the role `entry` that contains it; null when there is none. */
  readonly entry: string | null
  /** The words to click on; empty for an address without link text. */
  readonly text: string
  readonly href: string
  /** The place of the link text; in Markdown, of the whole link with its brackets. */
  readonly place: () => Place
  /** The place of the address. */
  readonly hrefPlace: () => Place
  /** The passage that contains it, and the offsets of its text in there; null for a link with fields of its own. */
  readonly within: { readonly passage: Passage; readonly from: number; readonly to: number } | null
  /** The texts of the other fields in its map, such as a download's format and size. */
  readonly beside: readonly string[]
}

export interface WrittenPicture extends Written {
  readonly picture: Picture
  /** The place of its alternative text, or of its file name when it has none. */
  readonly altPlace: Place
}

export interface WrittenEvent extends Written {
  readonly event: DiaryEvent
  /** The place of its title. */
  readonly place: Place
  /** The place of each session's start, or of its month. */
  readonly starts: readonly Place[]
  readonly idPlace: Place
}

/** Everything that the author wrote for readers, in file order. */
export interface Manuscript {
  readonly passages: readonly Passage[]
  readonly links: readonly WrittenLink[]
  readonly pictures: readonly WrittenPicture[]
  readonly events: readonly WrittenEvent[]
}
