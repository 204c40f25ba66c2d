/** What the program itself writes into an email, in one language: words, dates and times. */
export interface Language {
  /** Its folder's name, as authors write it: "en". */
  readonly id: string
  /** BCP 47 tag for `lang` attributes: "en-GB". */
  readonly tag: string
  readonly dir: 'ltr' | 'rtl'
  /** January first, as in a date: "stycznia". */
  readonly months: readonly string[]
  /** As before a year alone: "styczeń"; null where that is the same. */
  readonly monthsAlone: readonly string[] | null
  /** Monday first. */
  readonly weekdays: readonly string[]
  /** As after the word `until`: "piątku"; null where that is the same. */
  readonly weekdaysUntil: readonly string[] | null
  /** Forms of the day's number in a date; null for the bare number. */
  readonly days: readonly NumberForm[] | null
  readonly years: readonly NumberForm[] | null
  readonly dates: DatePatterns
  readonly times: TimePatterns
  /** Its own abbreviations of time zones, by the international ones: "MEZ" for "CET". */
  readonly zones: { readonly [abbreviation: string]: string | null } | null
  readonly words: { readonly [word: string]: string }
}

/** How a number is written in dates, by the digits in which it ends (two digits at least: "01"). The first that fits. */
export interface NumberForm {
  /** With {number}. */
  readonly form: string
  /** null for all numbers. */
  readonly endings: readonly string[] | null
}

interface DatePatterns {
  /** With {day}, {month} and {year}. */
  readonly date: string
  /** With {month}, as in `monthsAlone`, and {year}. */
  readonly month: string
  /** With {weekday} and {date}. */
  readonly weekday: string
}

interface TimePatterns {
  /** With {hour} (0 to 23), {hour2} (00 to 23) or {hour12} (1 to 12), {minute} (00 to 59) and {period}. */
  readonly clock: string
  /** The same without {minute}, for a full hour; null for `clock`. */
  readonly fullHour: string | null
  readonly noon: string | null
  readonly midnight: string | null
  /** {period} before and after noon. */
  readonly periods: readonly string[] | null
  /** With {start} and {end}. */
  readonly range: string
  /** The same for times that are more than a number: each with its zone. */
  readonly longRange: string
  /** With {time}, or a range of times, and {zone}. */
  readonly zoned: string
}

/**
 * Word lists of one language, for rules; `lib/text/wordPatterns.ts` describes the syntax of a phrase. A list that
 * nobody has written yet is null.
 */
export interface LanguageWords {
  /** Name of its folder: "de". */
  readonly id: string
  /** Its name in the language itself: "Deutsch". */
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

/** The name of a list in words.yaml. */
export type WordListName = Exclude<keyof LanguageWords, 'id' | 'name'>

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

/** Other forms of months and weekdays, such as abbreviations, in calendar order; “|” separates the forms of one. */
export interface Calendar {
  readonly months: readonly string[]
  readonly weekdays: readonly string[]
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
  /** What readers are asked to do by then, or what is still open. */
  readonly asks: readonly string[]
  /** Words that report it as over. */
  readonly over: readonly string[] | null
  /** Actions that must precede an event, such as registering; sending photographs of it is none. */
  readonly takePart: readonly string[] | null
}

/** Remains of a draft, a copy or a forwarded mail. Case counts: in lower case it may be another word. */
export interface Drafts {
  /** In brackets. */
  readonly notes: readonly string[] | null
  /** At the start, before a colon or a dash. */
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
