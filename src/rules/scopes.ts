import type { ReadableArtifact } from '../model/artifact.ts'
import type { FieldTypeName } from '../model/contract.ts'
import type { Passage, WrittenEvent, WrittenLink, WrittenPicture } from '../model/manuscript.ts'
import type { Place } from '../model/source.ts'
import type { DiaryEvent } from '../model/value.ts'
import type { Answer, Evidence, RenderedElement, RenderedPart } from './evidence.ts'
import type { Setting } from './setting.ts'

/** Where something that an author wrote stands among the rest. */
export interface Within {
  /** Where it stands among the fields: "body", "downloads.0.text". */
  readonly path: string
  /** Id of its section's type; null in the issue's own fields and in newsletter.yaml. */
  readonly sectionType: string | null
}

/** What a passage says of the event that it belongs to. */
export type EventAround = Pick<DiaryEvent, 'title' | 'zone' | 'sessions' | 'where'>

export interface SeenPassage extends Within, Pick<Passage, 'role' | 'isMarkdown' | 'isName' | 'text' | 'at'> {
  /** The headings of its section. */
  readonly headings: readonly string[]
  /** The event that it belongs to. */
  readonly event: EventAround | null
  /** The links in it, by offsets; in their order. */
  readonly links: readonly { readonly from: number; readonly to: number }[]
  /** Whether a list follows it in the same text. */
  readonly leadsToList: boolean
  /** Whether a stretch stands between lines of ``` or between backticks. */
  readonly isCode: (from: number, to: number) => boolean
}

export interface SeenLink extends Within, Pick<WrittenLink, 'text' | 'href' | 'place' | 'hrefPlace' | 'beside'> {
  /** The passage it stands in, from its first word to behind its last; null for a link with fields of its own. */
  readonly within: { readonly passage: Pick<Passage, 'text' | 'at'>; readonly from: number; readonly to: number } | null
  /** The text between it and the next link of its passage. */
  readonly behind: string
  /** What its address answered; null where nobody asked. */
  readonly answer: Answer | null
  /** The same for the https form of an http address. */
  readonly secureAnswer: Answer | null
}

interface AlternativeText extends Pick<Passage, 'text' | 'at'> {
  /** Whether the picture stands in running text, where it has no fields of its own. */
  readonly isInText: boolean
}

export interface SeenPicture extends Within, Pick<WrittenPicture, 'picture' | 'altPlace'> {
  /** Whether its file is shown here for the first time. */
  readonly isFirst: boolean
  /** Its alternative text as it was written; null where it has no words. */
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

/** An author's picture as it stands in the email. */
export interface ShownPicture {
  readonly written: SeenPicture
  readonly element: RenderedElement
}

/**
 * A part of an HTML artifact: all before the first section, a section, or all behind the last one; the whole of it where
 * nobody knows where they start. Its elements' parents go on to those around it, which are not among `elements` and
 * have no `title` and no `aria-label` here.
 */
export interface SeenBlock extends RenderedPart {
  /** The artifact's. */
  readonly role: string
  /** Whether the artifact is the complete document, or else what is pasted: for what is the same in all HTML forms. */
  readonly isMain: boolean
  /** Whether it is the first one of its artifact, with all that stands around the letter. */
  readonly isFrame: boolean
  /** The subject and the texts of the first section, where nobody knows where sections start; null otherwise. */
  readonly opening: { readonly subject: string; readonly texts: readonly string[] } | null
  /** The text of its own `<style>` elements. */
  readonly ownCss: string
  /** The same part in the plain text; null where there is none. */
  readonly plain: string | null
  /** In document order. Pictures that a template brings are left out. */
  readonly pictures: readonly ShownPicture[]
  /** Where the issue begins. */
  readonly issuePlace: () => Place
  /** Where its section was written; null outside of sections. */
  readonly sectionPlace: () => Place | null
  /** Where a text of it was written; null where no passage holds it. */
  readonly placeOf: (text: string) => Place | null
  /** Where the heading with these words was written, or the nth of several, from 0; null for a template's own. */
  readonly placeOfHeading: (text: string, n: number) => Place | null
  /** Where the picture was named that comes out in a file of this name; null for a template's own. */
  readonly placeOfFile: (name: string) => Place | null
}

/** A form of the email, whole. */
export interface SeenArtifact extends Pick<ReadableArtifact, 'role' | 'name' | 'limit'> {
  readonly text: string
  /** Read when first asked for; null where it is no HTML. */
  readonly rendered: () => RenderedPart | null
}

/** What a rule of each scope is given. */
export interface Scopes {
  /** A text that is read in one go. */
  readonly passage: Setting & { readonly passage: SeenPassage }
  readonly link: Setting & { readonly link: SeenLink }
  readonly picture: Setting & { readonly picture: SeenPicture }
  readonly event: Setting & { readonly event: SeenEvent }
  readonly section: Setting & { readonly section: SeenSection }
  readonly block: Setting & { readonly block: SeenBlock }
  readonly artifact: Setting & { readonly artifact: SeenArtifact }
  /** All that an author has written for readers in the issue and in newsletter.yaml, and the whole email. */
  readonly issue: Evidence
}

export type Scope = keyof Scopes
