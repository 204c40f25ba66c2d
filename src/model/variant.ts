import type { Issue } from './issue.ts'
import type { Language } from './language.ts'
import type { Newsletter } from './newsletter.ts'

/** An issue in one language, with all that its letter needs in that language. */
export interface Variant {
  readonly issue: Issue
  /** With its texts in that language. */
  readonly newsletter: Newsletter
  readonly language: Language
  /** The languages of its texts by id, its own among them: a section may be in another. */
  readonly languages: ReadonlyMap<string, Language>
}
