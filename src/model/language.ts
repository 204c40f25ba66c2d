/** Every word the product itself writes, in one language. */
export interface Language {
  /** File name and the author's name for it: "en". */
  readonly id: string
  /** BCP 47 tag for `lang` attributes: "en-GB". */
  readonly tag: string
  readonly dir: 'ltr' | 'rtl'
  /** January first. */
  readonly months: readonly string[]
  /** Monday first. */
  readonly weekdays: readonly string[]
  readonly words: { readonly [word: string]: string }
}

/**
 * What rules know of a language: lists of words and phrases, as `lib/wordPatterns.ts` describes these. A list that
 * nobody has written yet is null.
 */
export interface LanguageWords {
  /** Name of its folder: "de". */
  readonly id: string
  /** What its speakers call it. */
  readonly name: string
  readonly emptyLinks: EmptyLinks | null
  readonly stopWords: StopWords | null
}

/** The name of a list, as it stands in words.yaml. */
export type WordListName = Exclude<keyof LanguageWords, 'id' | 'name'>

/** Phrases of links that do not say where these lead. */
export interface EmptyLinks {
  /** What may stand before each phrase; null for nothing. */
  readonly leads: readonly string[] | null
  readonly phrases: readonly string[]
  /** Those that might be another language's words, or a name. */
  readonly ambiguous: readonly string[] | null
}

/** The commonest small words: names share them least. */
interface StopWords {
  readonly words: readonly string[]
  /** Articles and the like that names of institutions are full of. */
  readonly inNames: readonly string[] | null
}
