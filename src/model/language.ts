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
