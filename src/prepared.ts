import type { Funder } from './model/funder.ts'
import type { Language } from './model/language.ts'
import type { LanguageWords } from './model/languageWords.ts'
import type { SectionType } from './model/sectionType.ts'
import type { Theme } from './model/theme.ts'

/**
 * Built-in templates, parsed and validated when the program was bundled. Keys are digests of the files' texts
 * (lib/cache/digest.ts), so that a project's changed copy is not found here. Run from its sources, the program has none
 * of this and parses all files.
 */
export interface Prepared {
  /** Handlebars' precompiled template, by the template. */
  readonly html: ReadonlyMap<string, object>
  readonly text: ReadonlyMap<string, object>
  /** By section.yaml. */
  readonly sectionTypes: ReadonlyMap<string, Omit<SectionType, 'id'>>
  /** The templates, by path and digest, that match a contract; by the contract, a section.yaml. */
  readonly checked: ReadonlyMap<string, readonly (readonly [path: string, digest: string])[]>
  readonly themes: ReadonlyMap<string, Omit<Theme, 'id'>>
  readonly languages: ReadonlyMap<string, Omit<Language, 'id'>>
  /** By words.yaml. */
  readonly words: ReadonlyMap<string, Omit<LanguageWords, 'id'>>
  readonly funders: ReadonlyMap<string, Omit<Funder, 'id'>>
}

export const prepared: Prepared = {
  html: new Map(),
  text: new Map(),
  sectionTypes: new Map(),
  checked: new Map(),
  themes: new Map(),
  languages: new Map(),
  words: new Map(),
  funders: new Map(),
}
