import { addDays, type Day, dateText, daysInMonth, isRealDate } from '../lib/time/day.ts'

const months = 'january february march april may june july august september october november december'.split(' ')

/** In English, for messages. */
export const monthNames: readonly string[] = months.map((one) => `${one.charAt(0).toUpperCase()}${one.slice(1)}`)

export function isDay(day: Day): boolean {
  return day.year >= 1900 && isRealDate(day)
}

/** Help for a day or time that does not exist. `hour` is 0 when no time is given. */
export function whyNotReal(day: Day, hour: number, minute: number): string {
  if (day.year < 1900) return 'Write the year with all four figures, such as 2026.'
  if (day.month < 1 || day.month > 12) return 'Write year, month, day in this order; months go from 01 to 12.'
  if (day.day < 1) return 'The first day of a month is 01.'
  const last = daysInMonth(day.year, day.month)
  if (day.day > last) return `${monthNames[day.month - 1]} ${day.year} has ${last} days.`
  if (hour === 24 && minute === 0) return `Midnight at the end of that day is ${dateText(addDays(day, 1))} 00:00.`
  return hour > 23 ? 'The hours of a day go from 00 to 23.' : 'The minutes of an hour go from 00 to 59.'
}

/** A date in another notation as “2026-12-10”; null when it is ambiguous or no date. */
export function normalizeDay(text: string): string | null {
  const day = readDay(text)
  return day && dateText(day)
}

function readDay(text: string): Day | null {
  const readings = [
    ...possibleDays(
      text
        .trim()
        .toLowerCase()
        .replace(/^\p{L}+day,?\s+/u, ''),
    ),
  ].filter(isDay)
  const isCertain = new Set(readings.map(dateText)).size === 1
  return isCertain ? (readings[0] ?? null) : null
}

/** A date with an optional time, in another notation, as “2026-12-10 09:30”; null when it is ambiguous or no date. */
export function normalizeMoment(text: string): string | null {
  const written = text.trim().toLowerCase()
  const time =
    /[\s,t]+(?:at\s+)?(\d{1,2})(?:\s?[:.h]\s?(\d\d)?(?::00)?)?\s?([ap]\.?m\.?)?\s?(?:h|hrs|uhr)?$/.exec(written) ?? null
  const whole = normalizeDay(written)
  if (whole !== null || !time) return whole
  const day = readDay(written.slice(0, time.index))
  // 24:00 is 00:00 of the next day.
  if (day !== null && time[1] === '24' && Number(time[2] ?? 0) === 0 && !time[3] && /[h:.]|uhr/.test(time[0]))
    return `${dateText(addDays(day, 1))} 00:00`
  const clock = normalizeClock(time[1] ?? '', time[2], time[3], time[0])
  return day !== null && clock !== null ? `${dateText(day)} ${clock}` : null
}

function normalizeClock(
  hours: string,
  minutes: string | undefined,
  half: string | undefined,
  all: string,
): string | null {
  // A bare number may be anything.
  if (minutes === undefined && !half && !/[h:.]|uhr/.test(all)) return null
  const hour = Number(hours)
  if (half ? hour < 1 || hour > 12 : hour > 23) return null
  const minute = Number(minutes ?? 0)
  if (minute > 59) return null
  return `${twoDigits(half ? (hour % 12) + (half.startsWith('p') ? 12 : 0) : hour)}:${twoDigits(minute)}`
}

function* possibleDays(text: string): Generator<Day> {
  const numeric = /^(\d{1,4})\s?([-./])\s?(\d{1,2})\s?\2\s?(\d{1,4})\.?$/.exec(text)
  if (numeric) {
    const [a, b, c] = [Number(numeric[1]), Number(numeric[3]), Number(numeric[4])]
    if (numeric[1]?.length === 4) yield { year: a, month: b, day: c }
    else if (numeric[4]?.length === 4) {
      yield { year: c, month: b, day: a }
      // With dots the day comes first in every country.
      if (numeric[2] !== '.') yield { year: c, month: a, day: b }
    }
    return
  }
  const withMonthName =
    /^(\d{1,2})(?:st|nd|rd|th|\.)?\s+(?:of\s+)?(\p{L}{3,9})\.?,?\s+(\d{4})$/u.exec(text) ??
    /^(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u.exec(text)
  if (!withMonthName) return
  const [first = '', second = ''] = [withMonthName[1], withMonthName[2]]
  const [day, name] = /\d/.test(first) ? [first, second] : [second, first]
  const month = months.findIndex(
    (one) => one === name || (name.length >= 3 && name.length <= 4 && one.startsWith(name)),
  )
  if (month >= 0) yield { year: Number(withMonthName[3]), month: month + 1, day: Number(day) }
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
