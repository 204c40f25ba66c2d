import type { FieldTypes } from './fields/fieldType.ts'
import { fieldTypes } from './fields/index.ts'
import type { Files } from './model/files.ts'
import type { Finding, Outcome } from './model/finding.ts'
import type { Funder } from './model/funder.ts'
import type { Language } from './model/language.ts'
import type { LanguageWords } from './model/languageWords.ts'
import type { Newsletter } from './model/newsletter.ts'
import type { SectionType } from './model/sectionType.ts'
import type { Source } from './model/source.ts'
import type { Theme } from './model/theme.ts'
import { rules } from './rules/index.ts'
import type { Rule } from './rules/rule.ts'
import { targets } from './targets/index.ts'
import type { Target } from './targets/target.ts'

/** What is registered in code, one line each. */
export interface Registered {
  readonly fields: FieldTypes
  /** In the order in which they run. */
  readonly rules: readonly Rule[]
  /** The first is the default of newsletters that name none. */
  readonly targets: readonly Target[]
}

/** The built-in field types, rules and targets. */
export const registered: Registered = { fields: fieldTypes, rules, targets }

/**
 * Everything that issues are made of: what is registered in code, and the entries of `templates/`, where the project's
 * files precede the built-in ones. Each entry is read on first use.
 */
export interface Catalogue extends Registered {
  readonly sectionTypes: readonly string[]
  readonly themes: readonly string[]
  readonly languages: readonly string[]
  /** Ids of funder profiles. */
  readonly funders: readonly string[]
  /** File names of the partials. */
  readonly partials: readonly string[]
  readonly sectionType: (id: string) => Outcome<SectionType>
  /** A section type's example.yaml, as written; null when it has none. */
  readonly example: (id: string) => string | null
  readonly theme: (id: string) => Outcome<Theme>
  /**
   * A language's name, in any case and form, as the program uses it: the id of its entry, or a longer tag whose entry is
   * a shorter one's: "de-AT" with the words of "de". null for what is not known.
   */
  readonly languageId: (written: string) => string | null
  /** By name, as in `languageId`. */
  readonly language: (written: string) => Outcome<Language>
  /** The word lists of all languages, also of those in which no issue can be written. */
  readonly words: () => Outcome<readonly LanguageWords[]>
  readonly funder: (id: string) => Outcome<Funder>
  /** Findings about a section type's templates, in a theme, that do not match its contract. */
  readonly templateFindings: (type: SectionType, theme: string) => readonly Finding[]
  /** A template by its path below `templates/`, a theme's own before the shared one; null when there is none. */
  readonly template: (theme: string, path: string) => Source | null
}

/** A publication: its settings, its templates and its files. */
export interface Project {
  readonly files: Files
  readonly newsletter: Newsletter
  /** The same with its texts in a language, by its id. */
  readonly newsletterIn: (lang: string, isBilingual: boolean) => Outcome<Newsletter>
  /** A theme with the newsletter's own colours and letters. */
  readonly themeOf: (id: string) => Outcome<Theme>
  readonly catalogue: Catalogue
  /** The words of its dictionary.txt. */
  readonly dictionary: ReadonlySet<string>
}
