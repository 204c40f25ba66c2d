import type { ReadableArtifact } from '../model/artifact.ts'
import type { FieldTypeName } from '../model/contract.ts'
import type { Manuscript, Passage, WrittenEvent, WrittenLink, WrittenPicture } from '../model/manuscript.ts'
import type { Newsletter } from '../model/newsletter.ts'
import type { Place } from '../model/source.ts'
import type { DiaryEvent, Moment } from '../model/value.ts'
import type { Answer, Evidence, RenderedElement, RenderedPart } from './evidence.ts'
import type { Setting } from './setting.ts'

/** Where an author's text, link, picture or event stands in the manuscript. */
export interface Within {
  /** Path of its field: "body", "downloads.0.text". */
  readonly path: string
  /** Id of its section's type; null in the issue's own fields and in newsletter.yaml. */
  readonly sectionType: string | null
}

/** The event around a passage. */
export type EventAround = Pick<DiaryEvent, 'title' | 'zone' | 'sessions' | 'where' | 'month' | 'repetition'>

export interface SeenPassage extends Within, Pick<Passage, 'lang' | 'role' | 'isMarkdown' | 'isName' | 'text' | 'at'> {
  /** The headings of its section. */
  readonly headings: readonly string[]
  /** The event whose field it is, if any. */
  readonly event: EventAround | null
  /** The starts of all events in its section. */
  readonly starts: readonly Moment[]
  /** The offsets of its links, ascending. */
  readonly links: readonly { readonly from: number; readonly to: number }[]
  /** Whether a list follows it in the same Markdown text. */
  readonly leadsToList: boolean
  /** Whether a range is in a code block or between backticks. */
  readonly isCode: (from: number, to: number) => boolean
  /** Whether a range is the two stars of a footnote: of “£10**”, or of “** Under 12” in a line below. */
  readonly areNoteStars: (from: number, to: number) => boolean
}

export interface SeenLink extends Within, Pick<WrittenLink, 'text' | 'href' | 'place' | 'hrefPlace' | 'beside'> {
  /** The passage that holds its words, with their offsets; null for a link with fields of its own. */
  readonly within: { readonly passage: Pick<Passage, 'text' | 'at'>; readonly from: number; readonly to: number } | null
  /** The text after it, up to the next link of its passage. */
  readonly behind: string
  /** What its address answered; null if it was not asked. */
  readonly answer: Answer | null
  /** What the https form of its http address answered; null if it was not asked. */
  readonly secureAnswer: Answer | null
}

interface AlternativeText extends Pick<Passage, 'text' | 'at'> {
  /** Whether the picture stands in Markdown text, and so has no fields of its own. */
  readonly isInText: boolean
}

export interface SeenPicture extends Within, Pick<WrittenPicture, 'picture' | 'altPlace'> {
  /** Whether this is the first use of its file. */
  readonly isFirst: boolean
  /** Its alternative text as written; null if it has none. */
  readonly alternative: AlternativeText | null
  readonly bytes: () => Uint8Array | null
}

export interface SeenEvent extends Within, Pick<WrittenEvent, 'place' | 'starts'> {
  readonly event: EventAround
  /** The texts of its description. */
  readonly texts: readonly string[]
}

export interface SeenSection {
  /** Id of its type. */
  readonly type: string
  /** The types of its type's fields. */
  readonly fields: readonly FieldTypeName[]
  readonly place: () => Place
  readonly passages: readonly SeenPassage[]
  readonly links: readonly SeenLink[]
  readonly pictures: readonly SeenPicture[]
  readonly events: readonly SeenEvent[]
}

/** An author's picture with its `<img>` in the email. */
export interface ShownPicture {
  readonly written: SeenPicture
  readonly element: RenderedElement
}

/**
 * A part of an HTML artifact: everything before the first section, one section, or everything after the last one; the
 * whole artifact if the offsets of sections are not known. The parents of its elements lead on to elements around the
 * block, which are not in `elements` and have no `title` and no `aria-label` here.
 */
export interface SeenBlock extends RenderedPart {
  /** The artifact's role. */
  readonly role: string
  /** Whether to check here what all HTML forms share: in the document, or without one in the fragment to paste. */
  readonly isMain: boolean
  /** Whether it stands above the first section. */
  readonly isAboveSections: boolean
  /** Whether it is the artifact's first block, which also holds the HTML around the letter. */
  readonly isFrame: boolean
  /** The subject and the first section's texts if the offsets of sections are not known; else null. */
  readonly opening: { readonly subject: string; readonly texts: readonly string[] } | null
  /** The text of its own `<style>` elements. */
  readonly ownCss: string
  /** The same part of the plain text; null if there is none. */
  readonly plain: string | null
  /** In document order, without pictures from templates. */
  readonly pictures: readonly ShownPicture[]
  /** Where the issue starts in its file. */
  readonly issuePlace: () => Place
  /** Where its section was written; null outside sections. */
  readonly sectionPlace: () => Place | null
  /** Where one of its texts was written; null if no passage holds it. */
  readonly placeOf: (text: string) => Place | null
  /** Where the nth heading with these words was written, from 0; null for one from a template. */
  readonly placeOfHeading: (text: string, n: number) => Place | null
  /** Where the author named the picture that is written to a file of this name; null for one from a template. */
  readonly placeOfFile: (name: string) => Place | null
}

/** A whole artifact with text. */
export interface SeenArtifact extends Pick<ReadableArtifact, 'role' | 'name' | 'limit'> {
  readonly text: string
  /** Whether it holds an issue in several languages. */
  readonly isShared: boolean
  /** Parsed on first use; null if it is not HTML. */
  readonly rendered: () => RenderedPart | null
}

/** An issue in one language, as rules compare it with another language. */
export interface SeenVariant extends Pick<Evidence, 'issue' | 'language'> {
  /** With its texts in that language. */
  readonly newsletter: Newsletter
  /** The texts, links, pictures and events of the issue, then those of newsletter.yaml. */
  readonly manuscript: Manuscript
}

/** A translation beside its source. Sections with the same `pair` belong together; their fields have the same paths. */
export interface SeenPair {
  readonly source: SeenVariant
  readonly translation: SeenVariant
}

/** The subject that a rule of each scope is called with. */
export interface Scopes {
  /** One paragraph, heading, list item or field. */
  readonly passage: Setting & { readonly passage: SeenPassage }
  readonly link: Setting & { readonly link: SeenLink }
  readonly picture: Setting & { readonly picture: SeenPicture }
  readonly event: Setting & { readonly event: SeenEvent }
  readonly section: Setting & { readonly section: SeenSection }
  readonly block: Setting & { readonly block: SeenBlock }
  readonly artifact: Setting & { readonly artifact: SeenArtifact }
  /** An issue in two of its languages. The setting is that of the translation. */
  readonly variants: Setting & { readonly variants: SeenPair }
  /** The whole issue: its manuscript, newsletter.yaml and the email. */
  readonly issue: Evidence
}

export type Scope = keyof Scopes
