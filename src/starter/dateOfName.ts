import { addMonths, dateText } from '../lib/time/day.ts'
import { readDate, type WrittenDate } from './nextDate.ts'

interface DatedIssue {
  readonly id: string
  readonly date: WrittenDate | null
}

/**
 * The date that an issue's name tells: "2027-03" and "news-2027-03-15" say it, "spring-2027" is a year after
 * "spring-2026". null where it tells none.
 */
export function dateOfName(id: string, past: readonly DatedIssue[]): string | null {
  const [, written = ''] = /(?<!\d)(\d{4}-\d{2}(?:-\d{2})?)(?!\d)/.exec(id) ?? []
  const date = readDate(written)
  if (date) return date.hasDay || past.at(-1)?.date?.hasDay === false ? written : `${written}-01`
  const year = yearIn(id)
  const namesake = past.findLast((one) => one.date && yearIn(one.id) !== null && stem(one.id) === stem(id))
  const before = namesake && yearIn(namesake.id)
  if (year === null || !before || !namesake.date) return null
  const day = dateText(addMonths(namesake.date, 12 * (year - before)))
  return namesake.date.hasDay ? day : day.slice(0, 7)
}

const yearPattern = /(?<!\d)20\d\d(?!\d)/

function yearIn(id: string): number | null {
  const [year] = yearPattern.exec(id) ?? []
  return year === undefined ? null : Number(year)
}

function stem(id: string): string {
  return id.replace(yearPattern, '').toLowerCase()
}
