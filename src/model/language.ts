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
  /** As in `repeats`: "środę"; null where that is the same. */
  readonly weekdaysRepeated: readonly string[] | null
  /** Forms of the day's number in a date; null for the bare number. */
  readonly days: readonly NumberForm[] | null
  readonly years: readonly NumberForm[] | null
  readonly dates: DatePatterns
  readonly times: TimePatterns
  /** Its own abbreviations of time zones, by the international ones: "MEZ" for "CET". */
  readonly zones: { readonly [abbreviation: string]: string | null } | null
  readonly repeats: RepeatPatterns
  readonly words: { readonly [word: string]: string }
}

/** How a number is written in dates, by the digits in which it ends (two digits at least: "01"). The first that fits. */
export interface NumberForm {
  /** With {number}. */
  readonly form: string
  /** null for all numbers. */
  readonly endings: readonly string[] | null
}

/** How a weekday is written in a phrase. The first that fits. */
export interface WeekdayForm {
  /** With {weekday}, or with the weekday in it. */
  readonly form: string
  /** Monday is "1"; null for all weekdays. */
  readonly weekdays: readonly string[] | null
}

/** “every two weeks”, “the second Wednesday of every month”: in small letters, since a language may set words before it. */
interface RepeatPatterns {
  readonly weekly: readonly WeekdayForm[]
  readonly weeks: readonly NumberForm[]
  readonly month: string
  readonly months: readonly NumberForm[]
  readonly year: string
  readonly first: readonly WeekdayForm[]
  readonly second: readonly WeekdayForm[]
  readonly third: readonly WeekdayForm[]
  readonly fourth: readonly WeekdayForm[]
  readonly fifth: readonly WeekdayForm[]
  readonly last: readonly WeekdayForm[]
  /** With {repeat}, and {until} as after the word `until`. */
  readonly until: string
}

interface DatePatterns {
  /** With {day}, {month} and {year}. */
  readonly date: string
  /** With {month}, as in `monthsAlone`, and {year}. */
  readonly month: string
  /** With {weekday} and {date}. */
  readonly weekday: string
  /** Days of one month: with {day}, {lastDay}, {month} and {year}. */
  readonly sameMonth: string
  /** Days of one year: with {day}, {month}, {lastDay}, {lastMonth} and {year}. */
  readonly sameYear: string
  /** All other days: with {start} and {end}. */
  readonly range: string
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
