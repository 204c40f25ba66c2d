import type { Language } from '../../model/language.ts'
import type { TemplateValues } from '../../model/letter.ts'

/** A day, or a month if `day` is null. */
interface Day {
  readonly year: number
  readonly month: number
  readonly day: number | null
}

/** "28 January 2022", "January 2022". */
export function dateInWords({ year, month, day }: Day, { months }: Language): string {
  return [day, months[month - 1], year].filter((part) => part !== null).join(' ')
}

export function weekdayName({ year, month, day }: Day, { weekdays }: Language): string {
  const sundayFirst = new Date(Date.UTC(year, month - 1, day ?? 1)).getUTCDay()
  return weekdays[(sundayFirst + 6) % 7] ?? ''
}

/** The parts of a date, for a template that shows them in a block; in sequence they read as one date. */
export function dateView(date: Day, language: Language): TemplateValues {
  const { months } = language
  return {
    weekday: weekdayName(date, language),
    day: String(date.day ?? ''),
    month: `${months[date.month - 1]} ${date.year}`,
    inWords: dateInWords(date, language),
  }
}

/** "09:30", from minutes after midnight. */
export function clock(minutes: number): string {
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
