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
 * What rules know of a language: lists of words and phrases, as `lib/text/wordPatterns.ts` describes these. A list is
 * null until somebody writes it.
 */
export interface LanguageWords {
  /** Name of its folder: "de". */
  readonly id: string
  /** What its speakers call it. */
  readonly name: string
  readonly emptyLinks: EmptyLinks | null
  readonly stopWords: StopWords | null
  readonly abbreviations: Abbreviations | null
  readonly calendar: Calendar | null
  readonly twins: Twins | null
  readonly relativeDays: RelativeDays | null
  readonly deadlines: Deadlines | null
  readonly drafts: Drafts | null
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
  /** Words of links that ask for something to be done and do not name with what: “Book your place”. */
  readonly calls: readonly string[] | null
}

/** The commonest small words: names share them least. */
interface StopWords {
  readonly words: readonly string[]
  /** Articles and the like that names of institutions are full of. */
  readonly inNames: readonly string[] | null
}

/** Words before whose full stop no sentence ends, in small letters, without that stop: “z.b”. */
interface Abbreviations {
  readonly words: readonly string[]
}

/** Other forms of months and weekdays, such as cut short, in their order; “|” between those of one. */
export interface Calendar {
  readonly months: readonly string[]
  readonly weekdays: readonly string[]
}

/**
 * Words that stand twice in a row by mistake. Those of other kinds are in neither list: German prepositions and articles,
 * for one, often follow themselves (“von von der EU geförderten Projekten”), and so do Swedish particles.
 */
export interface Twins {
  /** Never right twice in a row, whatever stands around them. */
  readonly never: readonly string[]
  /** Right twice in a row so seldom that a reader takes it for a slip. */
  readonly seldom: readonly string[] | null
}

/** Words for a day that move with the day on which they are read. */
export interface RelativeDays {
  /** Weekdays as they stand in such phrases, for `{weekday}`. */
  readonly weekdays: readonly string[] | null
  readonly words: readonly string[]
  /** Those that may also mean a future or a past in general. */
  readonly figurative: readonly string[] | null
  /** Right behind such words they do, or they mean a day counted from another. */
  readonly notAfter: readonly string[] | null
  /** What looks like one of those, and is none. */
  readonly after: readonly string[] | null
  /** Somewhere in the sentence beside “tomorrow”: the two are said of an age. */
  readonly today: readonly string[] | null
  /** Right behind such words they are not. */
  readonly todayNotAfter: readonly string[] | null
}

export interface Deadlines {
  /** Just before a date: what ends on it. */
  readonly until: readonly string[]
  /** What readers are asked to do until then, or what is still open. */
  readonly asks: readonly string[]
  /** Told of as over. */
  readonly over: readonly string[] | null
  /** What must be done before an event, unlike sending photographs of it. */
  readonly takePart: readonly string[] | null
}

/** What is left of a draft, a copy or a forwarded mail; as written, since small letters may make another word. */
export interface Drafts {
  /** In brackets. */
  readonly notes: readonly string[] | null
  /** At the start, before a colon or a dash. */
  readonly prefixes: readonly string[] | null
  /** The same, but in titles they may be meant. */
  readonly prefixesInSubject: readonly string[] | null
  /** Before the number of a version. */
  readonly versions: readonly string[] | null
  /** At the start of a copy’s name. */
  readonly copyOf: readonly string[] | null
  /** Before these words they are no name: “Copy of the month”. */
  readonly copyOfNotBefore: readonly string[] | null
  /** What a mail program puts before a subject. */
  readonly replies: readonly string[] | null
}
