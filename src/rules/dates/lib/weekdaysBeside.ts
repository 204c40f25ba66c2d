import { weakMemo } from '../../../lib/cache/memo.ts'
import { letterRegExp } from '../../../lib/text/letterRegExp.ts'
import type { CalendarNames } from './calendarNames.ts'
import type { WrittenDate } from './writtenDates.ts'

/** A date with its weekday. */
export interface DateWithWeekday extends WrittenDate {
  readonly weekday: number
}

const article = '(?:the|den|dem|der|le|el|il)\\s+'
/** “10am”, “10.30am–12pm”; not “10”, which may be a day. */
const clock = String.raw`\d{1,2}(?:[.:]\d\d)?(?:\s?[ap]m)?\s?(?:[–-]\s?\d{1,2}(?:[.:]\d\d)?\s?)?(?:(?<=[.:]\d\d)|[ap]m)`
const time = String.raw`(?:,?\s+(?:at|from)\s+\d{1,2}(?:[.:]\d\d)?\s?(?:am|pm)?|,\s+${clock})?`

const patternsFor = weakMemo(({ weekdays, joins, every, between }: CalendarNames) => {
  const weekday = `(?<![\\p{L}\\p{N}])(${weekdays.pattern})`
  return {
    // “Wednesday evening, 15 December”, “Wednesday, at 10am, 15 December”, “Wednesday (15 December)”.
    before: letterRegExp(`${weekday}\\.?(?:\\s?${between}(?:${time},)?\\s+|(?:${time},|\\s*\\()\\s*)(?:${article})?$`),
    // Only at the start of a text; elsewhere a dash may begin a new clause: “It closes on Sunday – 8 May is the visit.”
    atStart: letterRegExp(`^\\s*(${weekdays.pattern})\\s?[–—:-]\\s*(?:the\\s+)?$`),
    // “Wednesday – 15 December”, “Wednesday / 15 December”, where no more is said.
    beforeDash: letterRegExp(`(?<!\\bThe )${weekday}(?<=\\p{L}{5})\\s?[–—/-]\\s?$`),
    ends: /^\s*(?:$|[.;!)\n])/,
    // “15 December – Wednesday”, where no more is said.
    behindDash: letterRegExp(`^\\s[–—-]\\s(${weekdays.pattern})(?=\\s*(?:$|[.;!)\\n]))`),
    // “15 December (Wednesday)”, “15 December, 10am, Wednesday”, “15 December, a Wednesday”; not “15 December, Wednesday 16 December”.
    after: letterRegExp(
      `^(?:\\s*\\(|(?:,\\s+${clock})?,\\s+(?:a\\s+(?=\\p{L}+(?:[.,;!)]|$)))?)(${weekdays.pattern})(?![\\p{L}\\p{N}])(?!\\.?,?\\s*(?:the\\s+)?\\d|\\s+(?:to|and|or|–|-)\\s)`,
    ),
    figures: letterRegExp(
      `${weekday}(?:\\.?,?\\s+(?:${article})?|\\.?\\s\\((?=\\d{1,2}(?:\\/|\\.\\s?\\d{1,2}\\.)))(\\d{1,2})([./-])\\s?(\\d{1,2})(?:\\3(?:\\s(?=\\d{4}))?(\\d{4}|\\d{2}))?(?![\\p{L}\\p{N}/-]|[.:]\\d)|(?<![\\p{L}\\p{N}./-])(\\d{1,2})([./-])\\s?(\\d{1,2})(?:\\7(?:\\s(?=\\d{4}))?(\\d{4}|\\d{2}))?\\.?\\s+\\((${weekdays.pattern})\\.?\\)`,
      'g',
    ),
    own: letterRegExp(`^${weekdays.pattern}(?:\\.?,|\\.)?\\s`),
    // Text before a weekday that is one of several: “every Monday”, “Monday and Tuesday”.
    notAlone: letterRegExp(`(?:(?<![\\p{L}\\p{N}])(?:${every}|${joins})\\s+|${weekdays.pattern}s?\\s?[–/-]\\s?)$`, 'i'),
  }
})

/**
 * Dates whose weekday is in brackets, after the date, or beside a date in figures. `dates` are the other dates of the
 * text.
 */
export function weekdaysBeside(text: string, dates: readonly WrittenDate[], names: CalendarNames): DateWithWeekday[] {
  const { own, before, atStart, beforeDash, ends, after, behindDash, figures, notAlone } = patternsFor(names)
  const { weekdays } = names
  const beside = dates.flatMap((date): DateWithWeekday[] => {
    // The date's own weekday may be the last of several: “Mon–Thu, 17 December”.
    if (date.weekday !== null || own(text).test(text.slice(date.from, date.to))) return []
    const start = text.slice(Math.max(0, date.from - 60), date.from)
    const end = text.slice(date.to, date.to + 40)
    const first =
      before(start).exec(start) ??
      (date.from < 20 ? atStart(start).exec(start) : null) ??
      (ends.test(end) ? beforeDash(start).exec(start) : null)
    if (first?.[1] && !notAlone(start.slice(0, first.index)).test(start.slice(0, first.index)))
      return [{ ...date, from: date.from - (start.length - first.index), weekday: weekdays.indexOf(first[1]) }]
    const last = after(end).exec(end) ?? behindDash(end).exec(end)
    return last?.[1] ? [{ ...date, to: date.to + last[0].length, weekday: weekdays.indexOf(last[1]) }] : []
  })
  const inFigures = [...text.matchAll(figures(text))].flatMap((match): DateWithWeekday[] => {
    const { 0: all, 1: w1, 2: d1, 3: s1, 4: m1, 5: y1, 6: d2, 7: s2, 8: m2, 9: y2, 10: w2, index } = match
    const [day, month, year] = [Number(d1 ?? d2), Number(m1 ?? m2), y1 ?? y2]
    const isKnown = dates.some((date) => index < date.to && date.from < index + all.length)
    // In English, date-ambiguous reports numbers that may each be the month.
    if (isKnown || month > 12 || (names.hasTwoOrders && (s1 ?? s2) !== '.' && day <= 12)) return []
    return [
      {
        from: index,
        to: index + all.length,
        year: year === undefined ? null : year.length === 2 ? 2000 + Number(year) : Number(year),
        month,
        day,
        weekday: weekdays.indexOf(w1 ?? w2 ?? ''),
      },
    ]
  })
  return [...beside, ...inFigures]
}
