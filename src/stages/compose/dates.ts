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

/** "Friday 28 January 2022", as after the word `until`. */
export function dateUntil(date: Day, language: Language): string {
  const weekday = weekdayName(date, language.weekdaysUntil ?? language.weekdays)
  return fillPlaceholders(language.dates.weekday, { weekday, date: dateInWords(date, language) })
}

/**
 * A date with its weekday, for the start of a line: in words, and in three parts for a block that shows the day large.
 * The parts read in sequence as the words do.
 */
export function dateView({ year, month, day }: Day, language: Language): TemplateValues {
  const { dates, days, months, weekdays, years, tag } = language
  const weekday = weekdayName({ year, month, day }, weekdays)
  const pattern = dates.weekday.replace('{date}', dates.date)
  const withoutDay = fillPlaceholders(pattern, { weekday, month: nameOf(month, months), year: numberForm(year, years) })
  const number = day === null ? '' : numberForm(day, days)
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
