import { weakMemo } from '../../../lib/cache/memo.ts'
import { letterRegExp } from '../../../lib/text/letterRegExp.ts'
import type { CalendarNames } from './calendarNames.ts'

/** A date in a text, with its offsets. */
export interface WrittenDate {
  /** The start of its weekday, if it has one. */
  readonly from: number
  readonly to: number
  readonly year: number | null
  readonly month: number
  readonly day: number
  /** Monday is 0. */
  readonly weekday: number | null
}

/** Also the cases of Basque: “5a”, “5ean”, “5erako”. */
const ordinal =
  '(?:st|nd|rd|th|er|ère|re|\\.|º|ª|°|af|ain|il|ydd|edd|fed|ed|eg|ú|e?(?:an|n|ra|rako|tik|ko)(?!\\p{L})|:?[ae])?'
/** Basque: “2026ko maiatzaren 5a”. */
const yearBefore = '(?:((?:1[89]|2[01])\\d\\d)e?ko\\s+)?'
const number = `([12]\\d|3[01]|0?[1-9])(?!\\d)${ordinal}`
/** Not 19:30, as in “6 October 1930 GMT”. */
const yearAfter =
  '(?:(?:(?:,|\\s+(?:de|del|of))?\\s+|[/-]|(?<=\\.))((?:1[89]|2[01])\\d\\d)(?![\\p{L}\\p{N}]|[:.]\\d|\\s?[–-]\\s?\\d{4}|\\s(?:hrs?|hours|[GBI][MS]T|UTC|[CEW]ES?T)\\b))?'
/** The first sign of “5-Oct-2026”. */
const withinSigns = '(?<=\\d)[/-](?=\\p{L}{3,12}[/-](?:1[89]|2[01])\\d\\d)'
const article = "(?:(?:the|den|dem|le|el|il|y|yr)\\s+|l[’'])?"
/** The full stop of “Dec. 9”; not “It ended in Nov. 31 people came”. */
const abbreviated = String.raw`(?<=Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.(?!\s+\d+\s+(?!(?:at|from|to|and|until|in|for)\s)\p{Ll})`
const wordStart = '(?<![\\p{L}\\p{N}])'
const wordEnd = '(?![\\p{L}\\p{N}])'

type Pattern = ReturnType<typeof letterRegExp>

interface Patterns {
  /** Cheap tests: whether a text has the name of a month, or of a weekday. */
  readonly month: RegExp
  readonly weekday: RegExp
  /** “Tuesday 5 and Wednesday 6 October 2021”: up to four days of one month. */
  readonly dayFirst: Pattern
  /** One day of a `dayFirst` match. */
  readonly item: Pattern
  /** “Tuesday, October 6, 2021”, “2021eko urriaren 6a”. */
  readonly monthFirst: Pattern
  /** “Tuesday 2021-10-06”; 6.10.2021, where the day always comes first. */
  readonly numeric: Pattern
  /** Text before a weekday that is one of several: “every Monday, 6 October”, “Monday to Friday, 6 to 10 October”. */
  readonly notAlone: Pattern
  /** Text before the last of two weekdays: “Saturday and” before “Sunday, 12 and 13 December”. */
  readonly firstOfTwo: Pattern
  /** English text before several days: “Thursdays” before “3, 10 and 17 December”. */
  readonly plural: Pattern
}

const patternsFor = weakMemo(({ months, weekdays, joins, every }: CalendarNames): Patterns => {
  const weekday = `(?:(${weekdays.pattern})(?:\\.?,|\\.)?\\s+${article})?`
  const item = `${weekday}${number}`
  const bare = item.replace(/\((?!\?)/g, '(?:')
  const join = `(?:\\s*[,&–—-]\\s*|\\s+${joins}\\s+)`
  return {
    month: new RegExp(months.pattern),
    weekday: new RegExp(weekdays.pattern),
    dayFirst: letterRegExp(
      `${wordStart}(${bare}(?:${join}${bare}){0,3})(?:(?:\\s+(?:of|de|o|di|d’))?\\s*(?<=[\\s.’])|${withinSigns})(${months.pattern})${wordEnd}\\.?${yearAfter}`,
      'g',
    ),
    item: letterRegExp(`${wordStart}${item}`, 'g'),
    monthFirst: letterRegExp(
      `${wordStart}${yearBefore}${weekday}(${months.pattern})(?:${abbreviated})?\\s+${number}(?![\\p{L}\\p{N}]|[:.]\\d|\\s*[ap]m)${yearAfter}`,
      'g',
    ),
    numeric: letterRegExp(
      `${wordStart}${weekday}(?:((?:1[89]|2[01])\\d\\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])|(0?[1-9]|[12]\\d|3[01])\\.\\s?(0?[1-9]|1[0-2])\\.\\s?((?:1[89]|2[01])\\d\\d))(?!\\d)`,
      'g',
    ),
    firstOfTwo: letterRegExp(`(?<!${every}\\s+)${wordStart}(${weekdays.pattern})${join}$`),
    plural: letterRegExp(`${wordStart}(${weekdays.pattern})s\\s+$`),
    notAlone: letterRegExp(`(?:${wordStart}${every}|${weekdays.pattern}s?\\.?(?:${join}|\\s*/\\s*))\\s*$`, 'i'),
  }
})

/** A cheap test that every `numeric` match passes. */
const mayBeNumeric = /\d{4}-\d\d-|\d\.\s?\d{1,2}\.\s?\d{4}/

/** A cheap test that every date with a day and a year passes; most texts do not. */
export const dayAndYear = /\d\D{1,40}\d{4}|\d{4}\D{1,40}\d/

/** Whether a text may name a weekday. */
export function mayNameWeekday(text: string, names: CalendarNames): boolean {
  return patternsFor(names).weekday.test(text)
}

/** All dates of a text, in its language or in English, in order. */
export function datesIn(text: string, names: CalendarNames): readonly WrittenDate[] {
  if (!/\d/.test(text)) return []
  const { month: anyMonth, dayFirst, item, monthFirst, numeric, notAlone, firstOfTwo, plural } = patternsFor(names)
  const { months, weekdays } = names
  /** null also where the word has another meaning, or belongs to another day. */
  const weekdayAt = (from: number, word: string | undefined) => {
    if (word === undefined || (word.length > 5 && text[from + word.length] === '.')) return null
    const earlier = text.slice(Math.max(0, from - 40), from)
    // “The Sun” is a newspaper.
    if (notAlone(earlier).test(earlier) || (word === 'Sun' && /\bThe $/.test(earlier))) return null
    return weekdays.indexOf(word)
  }
  /** The weekday of each of several days that have them together; empty where it is not certain. */
  const weekdaysOfAll = (index: number, items: readonly RegExpMatchArray[], days: string): readonly number[] => {
    const earlier = text.slice(Math.max(0, index - 40), index)
    const [first, last, third] = items.map((one) => Number(one[2]))
    const second = items[0]?.[1]
    if (first === undefined || last === undefined) return []
    const many = second ? null : plural(earlier).exec(earlier)?.[1]
    // “Thursdays 3 to 24 December” may end on another day.
    if (many) return /^[\d\s,&]+(?:and)?[\d\s]+$/.test(days) ? items.map(() => weekdays.indexOf(many)) : []
    const one = second && third === undefined ? firstOfTwo(earlier).exec(earlier)?.[1] : undefined
    if (second === undefined || one === undefined || items[1]?.[1]) return []
    const [from, to] = [weekdays.indexOf(one), weekdays.indexOf(second)]
    // The second is right or wrong with the first.
    return last - first === (to - from + 7) % 7 ? [from] : []
  }
  const dates: WrittenDate[] = []
  const isInKnownDate = (from: number) => dates.some((one) => from >= one.from && from < one.to)

  const hasMonth = anyMonth.test(text)
  for (const { 0: all, 1: days = '', 2: month = '', 3: year, index } of hasMonth ? text.matchAll(dayFirst(text)) : []) {
    const items = [...days.matchAll(item(days))]
    const same = { year: year ? Number(year) : null, month: months.indexOf(month) + 1 }
    const together = items.length > 1 ? weekdaysOfAll(index, items, days) : []
    items.forEach(({ 0: one, 1: weekday, 2: day, index: at }, i) => {
      const last = i === items.length - 1
      const from = index + at
      const to = last ? index + all.replace(/\.$/, '').length : from + one.length
      dates.push({ ...same, from, to, day: Number(day), weekday: together[i] ?? weekdayAt(from, weekday) })
    })
  }
  for (const { 0: all, 1: before, 2: weekday, 3: month = '', 4: day, 5: after, index } of hasMonth
    ? text.matchAll(monthFirst(text))
    : []) {
    // In “6 October 10 people came” the month belongs to the 6.
    if (isInKnownDate(index)) continue
    const year = before ?? after
    const same = { year: year ? Number(year) : null, month: months.indexOf(month) + 1 }
    dates.push({ ...same, from: index, to: index + all.length, day: Number(day), weekday: weekdayAt(index, weekday) })
  }
  for (const { 0: all, 1: weekday, 2: y1, 3: m1, 4: d1, 5: d2, 6: m2, 7: y2, index } of mayBeNumeric.test(text)
    ? text.matchAll(numeric(text))
    : []) {
    const [year, month, day] = [Number(y1 ?? y2), Number(m1 ?? m2), Number(d1 ?? d2)]
    dates.push({ year, month, day, from: index, to: index + all.length, weekday: weekdayAt(index, weekday) })
  }
  return dates.sort((a, b) => a.from - b.from)
}
