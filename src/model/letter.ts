import type { Language } from './language.ts'
import type { Markdown } from './markdown.ts'
import type { Place } from './source.ts'
import type { Theme } from './theme.ts'

/** What templates read: plain data with every field of the contract; a field left out is null. */
export type TemplateValue = string | number | boolean | null | MarkdownValue | readonly TemplateValue[] | TemplateValues

export type TemplateValues = { readonly kind?: undefined; readonly [name: string]: TemplateValue | undefined }

export type MarkdownValue = Markdown<TemplateValues>

/** A picture sent with the email: `name` in its `images/` folder, `path` in the project. */
export interface LetterPicture {
  readonly name: string
  readonly path: string
  readonly place: Place
}

export interface LetterSection {
  /** Section type id. */
  readonly type: string
  /** Its entry in a table of contents; null when it has no title. */
  readonly title: string | null
  readonly view: TemplateValues
  /** Whether it stands on a ground of its own. */
  readonly panel: boolean
  readonly place: Place
}

/** An issue composed for one theme and language: the whole content of the email, in order. */
export interface Letter {
  readonly id: string
  readonly subject: string
  readonly preview: string | null
  /** In words. */
  readonly date: string
  readonly language: Language
  readonly theme: Theme
  readonly masthead: TemplateValues
  readonly sections: readonly LetterSection[]
  /** The titles of all sections, for a table of contents. */
  readonly contents: readonly string[]
  readonly closing: TemplateValues
  readonly pictures: readonly LetterPicture[]
}
