import type { Files } from './files.ts'
import type { Finding, Outcome } from './finding.ts'
import type { Funder } from './funder.ts'
import type { Language, LanguageWords } from './language.ts'
import type { Newsletter } from './newsletter.ts'
import type { SectionType } from './sectionType.ts'
import type { Source } from './source.ts'
import type { Theme } from './theme.ts'

/** All that stands in `templates/`, the project's own before the built-in; each entry is read when first asked for. */
export interface Catalogue {
  readonly sectionTypes: readonly string[]
  readonly themes: readonly string[]
  readonly languages: readonly string[]
  /** Funders' profiles. */
  readonly funders: readonly string[]
  /** File names of the partials. */
  readonly partials: readonly string[]
  readonly sectionType: (id: string) => Outcome<SectionType>
  /** A section type's example.yaml, as written; null when it has none. */
  readonly example: (id: string) => string | null
  readonly theme: (id: string) => Outcome<Theme>
  readonly language: (id: string) => Outcome<Language>
  /** What rules know of each language, of those too in which no issue can be written. */
  readonly words: () => Outcome<readonly LanguageWords[]>
  readonly funder: (id: string) => Outcome<Funder>
  /** Where a section type's templates, in a theme, do not keep to its contract. */
  readonly drift: (type: SectionType, theme: string) => readonly Finding[]
  /** A template by its path below `templates/`, a theme's own before the shared one; null when there is none. */
  readonly template: (theme: string, path: string) => Source | null
}

/** A publication: its settings, its templates and its files. */
export interface Project {
  readonly files: Files
  readonly newsletter: Newsletter
  readonly catalogue: Catalogue
  /** Words of its own, from dictionary.txt. */
  readonly dictionary: ReadonlySet<string>
}
