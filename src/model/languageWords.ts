/**
 * Word lists of one language, for rules; `lib/text/wordPatterns.ts` describes the syntax of a phrase. A list that
 * nobody has written yet is null.
 */
export interface LanguageWords {
  /** Name of its folder: "de". */
  readonly id: string
  /** Its name in English: "German"; null where nobody has written it. */
  readonly english: string | null
  /** Its name in the language itself: "Deutsch". */
  readonly name: string
  readonly emptyLinks: EmptyLinks | null
  readonly stopWords: StopWords | null
  readonly abbreviations: Abbreviations | null
  readonly calendar: Calendar | null
  readonly tenses: Tenses | null
  readonly twins: Twins | null
  readonly relativeDays: RelativeDays | null
  readonly deadlines: Deadlines | null
  readonly drafts: Drafts | null
  readonly unsubscribe: UnsubscribeLinks | null
  readonly pictureWords: PictureWords | null
  readonly placeholders: Placeholders | null
  readonly mail: MailTraces | null
}

/** The name of a list in words.yaml. */
export type WordListName = Exclude<keyof LanguageWords, 'id' | 'english' | 'name'>

/** Link texts that do not say where the link leads. */
export interface EmptyLinks {
  /** Words that may precede each phrase; null for none. */
  readonly leads: readonly string[] | null
  readonly phrases: readonly string[]
  /** Phrases that may also be a name, or words of another language. */
  readonly ambiguous: readonly string[] | null
  /** Calls to action that do not name their object: “Book your place”. */
  readonly calls: readonly string[] | null
}

/** The most frequent words, by which a text's language is recognised. */
interface StopWords {
  readonly words: readonly string[]
  /** Those that are frequent in names of institutions, such as articles. */
  readonly inNames: readonly string[] | null
}

/** Abbreviations whose full stop does not end a sentence, in lower case, without the last stop: “z.b”. */
interface Abbreviations {
  readonly words: readonly string[]
}

interface Calendar {
  /** Other forms than those of language.yaml, such as abbreviations; “|” separates the forms of one. */
  readonly months: readonly string[]
  readonly weekdays: readonly string[]
  /** Words between two days: “5 and 6 May”, “Monday to Friday”. */
  readonly joins: readonly string[] | null
  /** Words before a weekday that is many days: “every Monday”. */
  readonly every: readonly string[] | null
  /** Words between a weekday and its date: “Tuesday evening, 5 May”, “Dienstagabend, 5. Mai”. */
  readonly between: readonly string[] | null
}

/** Words that show that a sentence is about the past, or about the future. */
export interface Tenses {
  readonly past: readonly string[]
  readonly future: readonly string[] | null
}

/**
 * Words that are a mistake when repeated. Words that are often repeated correctly are in neither list, such as German
 * prepositions and articles (“von von der EU geförderten Projekten”) and Swedish particles.
 */
export interface Twins {
  /** Never correct when repeated, in any context. */
  readonly never: readonly string[]
  /** So rarely correct when repeated that a reader takes it for a mistake. */
  readonly seldom: readonly string[] | null
}

/** Words for a day that depend on the day on which they are read, such as “tomorrow”. */
export interface RelativeDays {
  /** The forms of weekdays in such phrases, for `{weekday}`. */
  readonly weekdays: readonly string[] | null
  readonly words: readonly string[]
  /** Words that may also mean the future or the past in general. */
  readonly figurative: readonly string[] | null
  /** Directly after one of these, a word is figurative or counts from another day. */
  readonly notAfter: readonly string[] | null
  /** Exceptions to `notAfter`: “meeting tomorrow” means a day, though other words in -ing do not. */
  readonly after: readonly string[] | null
  /** With one of these in the same sentence, “tomorrow” means the future: “the farmers of today and tomorrow”. */
  readonly today: readonly string[] | null
  /** Directly after one of these, a word of `today` does not count. */
  readonly todayNotAfter: readonly string[] | null
}

export interface Deadlines {
  /** Words directly before a date that make it a deadline. */
  readonly until: readonly string[]
  /** Words directly after a date that make it a deadline, as in Basque: “maiatzaren 5a baino lehen”. */
  readonly after: readonly string[] | null
  /** What readers are asked to do by then, or what is still open. */
  readonly asks: readonly string[]
  /** Words that report it as over. */
  readonly over: readonly string[] | null
  /** Actions that must precede an event, such as registering; sending photographs of it is none. */
  readonly takePart: readonly string[] | null
}

/** Remains of a draft, a copy or a forwarded mail. Case counts: in lower case it may be another word. */
export interface Drafts {
  /** In brackets, or behind a dash at the end. */
  readonly notes: readonly string[] | null
  /** At the start, before a colon or a dash; those in capitals also without one, and at the end. */
  readonly prefixes: readonly string[] | null
  /** Prefixes that are remains only in a subject: titles may have them on purpose. */
  readonly prefixesInSubject: readonly string[] | null
  /** Words before a version number. */
  readonly versions: readonly string[] | null
  /** At the start of a copied file’s name. */
  readonly copyOf: readonly string[] | null
  /** Words after which `copyOf` is ordinary text: “Copy of the month”. */
  readonly copyOfNotBefore: readonly string[] | null
  /** What a mail client puts before a subject: “Re”. */
  readonly replies: readonly string[] | null
}

/** Link texts that offer to leave the list of readers, or to change what one gets. */
interface UnsubscribeLinks {
  /** Words that may precede each phrase; null for none. */
  readonly leads: readonly string[] | null
  /** The whole text of a link. Words that may also cancel a place at an event need the name of the newsletter. */
  readonly phrases: readonly string[]
}

/** How an alternative text begins that says it is a picture. */
export interface PictureWords {
  /** Not listed: kinds of picture that may matter, such as a map of, a drawing of, a screenshot of. */
  readonly openings: readonly string[]
  /** Openings that are right: “photo of the year”. */
  readonly exceptions: readonly string[] | null
  /** Words for a picture that may stand before a colon. */
  readonly labels: readonly string[]
}

/** What keeps a place free until the right words are known. */
export interface Placeholders {
  /** How text in square brackets begins: “[insert the date]”. */
  readonly bracketStarts: readonly string[] | null
  /** All that stands in square brackets: “[name]”. */
  readonly bracketed: readonly string[]
  /** How text in square brackets ends: “[Datum einfügen]”. */
  readonly bracketEnds: readonly string[] | null
  /** Anywhere in a text: “text goes here”, “click to add text”. */
  readonly phrases: readonly string[]
  /** Greetings before a blank: “Dear ____”. */
  readonly greetings: readonly string[] | null
}

/** What mail programs add to a text that is copied out of a mail. */
export interface MailTraces {
  /** The signature of a phone: “Sent from my iPhone”. */
  readonly sentFrom: readonly string[]
  /** Between dashes above the quoted mail: “Original message”. */
  readonly originals: readonly string[] | null
  /** The names of a quoted mail's first line, its sender. */
  readonly from: readonly string[] | null
  /** The names of the line after it. */
  readonly sent: readonly string[] | null
}
