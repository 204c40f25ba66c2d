import { fillPlaceholders } from '../../lib/text/fillPlaceholders.ts'
import type { Language, NumberForm } from '../../model/language.ts'
import type { TemplateValues } from '../../model/letter.ts'

/** A day, or a month if `day` is null. */
interface Day {
  readonly year: number
  readonly month: number
  readonly day: number | null
}

/** "28 January 2022", "January 2022". */
export function dateInWords({ year, month, day }: Day, language: Language): string {
  const { dates, days, years, months, monthsAlone } = language
  const inYear = { year: numberForm(year, years) }
  if (day === null) return fillPlaceholders(dates.month, { ...inYear, month: nameOf(month, monthsAlone ?? months) })
  return fillPlaceholders(dates.date, { ...inYear, month: nameOf(month, months), day: numberForm(day, days) })
}

/** "Friday 28 January 2022". */
function dateWithWeekday(date: Day, language: Language, weekdays: readonly string[]): string {
  const values = { weekday: weekdayName(date, weekdays), date: dateInWords(date, language) }
  return fillPlaceholders(language.dates.weekday, values)
}

/** As after the word `until`. */
export function dateUntil(date: Day, language: Language): string {
  return dateWithWeekday(date, language, language.weekdaysUntil ?? language.weekdays)
}

/** The parts of a date, for a template that shows them in a block; in sequence they read as one date. */
export function dateView(date: Day, language: Language): TemplateValues {
  const { dates, months, weekdays, years, tag } = language
  const monthAndYear = { month: nameOf(date.month, months), year: numberForm(date.year, years) }
  return {
    weekday: capitalized(weekdayName(date, weekdays), tag),
    day: String(date.day ?? ''),
    month: fillPlaceholders(dates.block, monthAndYear),
    inWords: dateInWords(date, language),
    withWeekday: capitalized(dateWithWeekday(date, language, weekdays), tag),
  }
}

function nameOf(month: number, months: readonly string[]): string {
  return months[month - 1] ?? ''
}

function weekdayName({ year, month, day }: Day, weekdays: readonly string[]): string {
  const sundayFirst = new Date(Date.UTC(year, month - 1, day ?? 1)).getUTCDay()
  return weekdays[(sundayFirst + 6) % 7] ?? ''
}

function numberForm(number: number, forms: readonly NumberForm[] | null): string {
  const digits = String(number).padStart(2, '0')
  const fitting = forms?.find(({ endings }) => endings?.some((ending) => digits.endsWith(ending)) ?? true)
  return fitting ? fillPlaceholders(fitting.form, { number: String(number) }) : String(number)
}

/** As at the start of a line, where most languages that write weekdays small have a capital letter. */
function capitalized(text: string, tag: string): string {
  const [first = ''] = text
  return first.toLocaleUpperCase(tag) + text.slice(first.length)
}
