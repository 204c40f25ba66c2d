import type { Day } from '../lib/time/day.ts'
import type { CalendarEvent } from './calendarEvent.ts'
import type { Language } from './language.ts'
import type { Markdown } from './markdown.ts'
import type { Newsletter } from './newsletter.ts'
import type { Place } from './source.ts'
import type { Theme } from './theme.ts'
import type { CalendarDate } from './value.ts'

/** What templates read: plain data with every field of the contract; a field left out is null. */
export type TemplateValue = string | number | boolean | null | MarkdownValue | readonly TemplateValue[] | TemplateValues

export type TemplateValues = { readonly kind?: undefined; readonly [name: string]: TemplateValue | undefined }

export type MarkdownValue = Markdown<TemplateValues>

/** A picture sent with the email: `name` in its `images/` folder, `path` in the project. */
export interface LetterPicture {
  readonly name: string
  readonly path: string
  /** Where it stands on the web; null if it does not yet. */
  readonly address: string | null
  /** The name under which its copy was uploaded; null if no upload is recorded. */
  readonly upload: string | null
  /** Whether it has changed since it was uploaded: its address then shows the former one. */
  readonly isChanged: boolean
  readonly place: Place
}

/** A section of an email, with the place where its author wrote it. */
export interface EmailSection {
  readonly type: string
  /** Its entry in a table of contents; null when it has no title. */
  readonly title: string | null
  readonly place: Place
  /** Where it begins: its type need not come first. */
  readonly head: Place
}

/** `notice`: the line that leads to another language. */
export type PartKind = 'notice' | 'masthead' | 'section' | 'closing'

/** A part of a letter; the parts stand one below the other. */
export interface LetterPart {
  /** Its templates, below `templates/` and without their endings: "sections/story/section". */
  readonly template: string
  readonly view: TemplateValues
  /** What it stands on. */
  readonly ground: 'paper' | 'panel' | 'masthead'
  /** The language of its texts and of the words that its templates add. */
  readonly language: Language
  /** The titles of all sections in the part's variant, for a table of contents. */
  readonly contents: readonly string[]
  readonly kind: PartKind
  /** Which of the letter's variants it belongs to: 0 in a letter in one language. */
  readonly variant: number
  /** null if it is none. */
  readonly section: EmailSection | null
  /** Its section's index in its variant's issue; null if it is none. */
  readonly sectionIndex: number | null
  /** Its section's index in the source, the same in all variants; null if it is none. */
  readonly pair: number | null
}

/** A file for readers' calendars: of one event, or of all events of a letter. */
export interface LetterCalendar {
  /** "issue-6.spring-forum.ics", "issue-6.cy.ics" */
  readonly name: string
  /** The issue's. */
  readonly date: Day
  readonly events: readonly CalendarEvent[]
  /** Where it stands on the web; null where that is not known. */
  readonly address: string | null
  /** Whether the letter links to it, as soon as it has an address. */
  readonly isOffered: boolean
}

/** What is sent in one email, composed for one theme: its whole content, in order. */
export interface Letter {
  readonly id: string
  /** The start of its file names: "issue-6", "issue-6.cy". */
  readonly stem: string
  readonly subject: string
  /** The subject in the letter's own language, for what cannot say which language it is in: a document's title. */
  readonly title: string
  readonly preview: string | null
  /** The preview text by its languages, where it is in several; else empty. */
  readonly previewRuns: readonly { readonly text: string; readonly lang: string; readonly dir: 'ltr' | 'rtl' }[]
  /** In words. */
  readonly date: string
  readonly calendarDate: CalendarDate
  readonly sender: Newsletter['sender']
  /** The language of its first part, and of the email as a whole. */
  readonly language: Language
  /** Ids of the languages of its variants. */
  readonly languages: readonly string[]
  readonly theme: Theme
  readonly parts: readonly LetterPart[]
  readonly pictures: readonly LetterPicture[]
  readonly calendars: readonly LetterCalendar[]
}
