import { fillPlaceholders } from '../../lib/text/fillPlaceholders.ts'
import type { Language, NumberForm } from '../../model/language.ts'
import type { TemplateValues } from '../../model/letter.ts'

/** A day, or a month if `day` is null. */
interface Day {
  readonly year: number
  readonly month: number
  readonly day: number | null
}

interface WholeDay extends Day {
  readonly day: number
}

/** "28 January 2022", "January 2022". */
export function dateInWords({ year, month, day }: Day, language: Language): string {
  const { dates, days, years, months, monthsAlone } = language
  const inYear = { year: numberForm(year, years) }
  if (day === null) return fillPlaceholders(dates.month, { ...inYear, month: nameOf(month, monthsAlone ?? months) })
  return fillPlaceholders(dates.date, { ...inYear, month: nameOf(month, months), day: numberForm(day, days) })
}

/** "Friday 28 January 2022". */
export function dateWithWeekday(date: Day, language: Language): string {
  return withWeekday(date, language.weekdays, language)
}

/** "Friday 28 January 2022", as after the word `until`. */
export function dateUntil(date: Day, language: Language): string {
  return withWeekday(date, language.weekdaysUntil ?? language.weekdays, language)
}

function withWeekday(date: Day, weekdays: readonly string[], language: Language): string {
  const weekday = weekdayName(date, weekdays)
  return fillPlaceholders(language.dates.weekday, { weekday, date: dateInWords(date, language) })
}

/** "25–27 November 2026", "30 November – 2 December 2026". */
export function datesInWords(start: WholeDay, end: WholeDay, language: Language): string {
  const { dates, days, months, years } = language
  if (start.year !== end.year)
    return fillPlaceholders(dates.range, { start: dateInWords(start, language), end: dateInWords(end, language) })
  return fillPlaceholders(start.month === end.month ? dates.sameMonth : dates.sameYear, {
    day: numberForm(start.day, days),
    month: nameOf(start.month, months),
    lastDay: numberForm(end.day, days),
    lastMonth: nameOf(end.month, months),
    year: numberForm(start.year, years),
  })
}

/**
 * A date with its weekday, for the start of a line: in words, and in three parts for a block that shows the day large.
 * The parts read in sequence as the words do.
 */
export function dateView({ year, month, day }: Day, language: Language): TemplateValues {
  if (day === null) return monthView(dateInWords({ year, month, day }, language), language)
  const { dates, days, months, weekdays, years, tag } = language
  const weekday = weekdayName({ year, month, day }, weekdays)
  const pattern = dates.weekday.replace('{date}', dates.date)
  const withoutDay = fillPlaceholders(pattern, { weekday, month: nameOf(month, months), year: numberForm(year, years) })
  const number = numberForm(day, days)
  const [before = '', after = ''] = withoutDay.split('{day}').map((part) => part.replace(/^[\s,.]+|[\s,.]+$/g, ''))
  return {
    inWords: capitalized(fillPlaceholders(withoutDay, { day: number }), tag),
    before: capitalized(before, tag),
    day: number,
    after,
    // Then it breaks earlier, so that it does not come close to the text beside the block.
    isWide: Math.max(before.length, after.length) > 16,
  }
}

/** A month alone, which has no large number. */
function monthView(month: string, { tag }: Language): TemplateValues {
  const inWords = capitalized(month, tag)
  return { inWords, before: '', day: '', after: inWords, isWide: month.length > 16 }
}

function nameOf(month: number, months: readonly string[]): string {
  return months[month - 1] ?? ''
}

function weekdayName({ year, month, day }: Day, weekdays: readonly string[]): string {
  const sundayFirst = new Date(Date.UTC(year, month - 1, day ?? 1)).getUTCDay()
  return weekdays[(sundayFirst + 6) % 7] ?? ''
}

export function numberForm(number: number, forms: readonly NumberForm[] | null): string {
  const digits = String(number).padStart(2, '0')
  const fitting = forms?.find(({ endings }) => endings?.some((ending) => digits.endsWith(ending)) ?? true)
  return fitting ? fillPlaceholders(fitting.form, { number: String(number) }) : String(number)
}

/** As at the start of a line, where most languages that write weekdays small have a capital letter. */
export function capitalized(text: string, tag: string): string {
  const [first = ''] = text
  return first.toLocaleUpperCase(tag) + text.slice(first.length)
}
