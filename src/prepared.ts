import type { Funder } from './model/funder.ts'
import type { Language, LanguageWords } from './model/language.ts'
import type { SectionType } from './model/sectionType.ts'
import type { Theme } from './model/theme.ts'

/**
 * What the bundler worked out about the built-in templates, by the digest of each file's text (lib/cache/digest.ts): a
 * text that differs by one letter is not in here. Run from its sources, the program works all of it out itself.
 */
export interface Prepared {
  /** Handlebars' precompiled template, by the template. */
  readonly html: ReadonlyMap<string, object>
  readonly text: ReadonlyMap<string, object>
  /** By section.yaml. */
  readonly sectionTypes: ReadonlyMap<string, Omit<SectionType, 'id'>>
  /** The templates that keep to a contract, each with its digest; by the contract, a section.yaml. */
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
