import { weakMemo } from '../../lib/cache/memo.ts'
import { firstMatches } from '../../lib/text/firstMatches.ts'
import { letterRegExp } from '../../lib/text/letterRegExp.ts'
import { isRealDate } from '../../lib/time/day.ts'
import type { Language } from '../../model/language.ts'
import { defineRule } from '../rule.ts'
import { type CalendarNames, calendarNamesFor } from './lib/calendarNames.ts'
import { likelyDays, yearsIn } from './lib/likelyYears.ts'
import { sentencesOf } from './lib/sentences.ts'
import { datesIn } from './lib/writtenDates.ts'

/** 30/02/2027, 30.02.2027 or 2027-02-30, but not within an address, a file name or a longer number. */
const inFigures = letterRegExp(
  String.raw`(?<![\p{L}\p{N}/.:=_-])(?:(\d{1,2})([./-])\s?(\d{1,2})\2\s?((?:19|20|21)\d\d|\d\d)|((?:19|20|21)\d\d)-(\d\d)-(\d\d))(?![\p{L}\p{N}/_=-]|[.:][\p{L}\d])`,
  'g',
)

const likely = /\d[./-]\s?\d{1,2}[./-]\s?\d/

/** “32 January 2027”. The year is required, so that counts of things do not match. */
const beyondEveryMonth = weakMemo(({ months }: CalendarNames) =>
  letterRegExp(
    `(?<![\\p{L}\\p{N}])(3[2-9]|[4-9]\\d)(?:st|nd|rd|th|\\.)?\\s+(?:of\\s+)?(?:${months.pattern}),?\\s+(?:19|20|21)\\d\\d(?!\\d)`,
    'g',
  ),
)

export const noSuchDate = defineRule<{ date: string; last: string | null }>({
  id: 'no-such-date',
  group: 'dates',
  severity: 'warning',
  summary: 'A text names a day that is in no calendar: 31 November, 30/02/2027.',
  why: 'A deadline on a day that does not exist is either a day too late or a slip of the month. Readers who look it up write to ask; the others miss it. In the fields of the diary such days are found when they are read.',
  looksAt: 'every date in every text.',
  say: ({ date, last }) => ({
    message: last ? `There is no ${date}: ${last}.` : `There is no ${date}.`,
    help: 'Look up which day is meant.',
  }),
  good: () => [
    { body: 'The call closes on 30 November 2026, the survey on 31/12/2026 and the vote on 29 February 2028.' },
    { body: 'She was born on 29 February, and 31 March 2026 was the last day.' },
    { body: 'Read regulation 31/04/EC, the file 30-02-2027.pdf and 192.168.30.02.' },
    { body: 'It is on 02/28/2026 by their calendar. The ratio was 45/99/2027, and 40 March visitors came in 2027.' },
    { body: 'Call 029-2031-04 or room 31.02 at 30.2 euros; the score was 30-02.' },
    { body: 'The parts are listed in section 14.13.2 and in paragraph 32.1.2.' },
  ],
  bad: () => [
    { body: 'The deadline is 30/02/2027, and for cities 31/04/2027.', at: ['30/02/2027', '31/04/2027'] },
    { body: 'The call closes on 31 November 2026 and the survey on 31 June.', at: ['31 November 2026', '31 June'] },
    { body: 'It is on Tuesday 31 June 2026.', at: ['Tuesday 31 June 2026'] },
    { body: 'Come on 29 February to the hall.', at: ['29 February'] },
    { body: 'It begins on 29 February 2027 and on 2027-02-30.', at: ['29 February 2027', '2027-02-30'] },
    { body: 'It begins on February 30 and ends on the 30th of February.', at: ['February 30', '30th of February'] },
    {
      body: 'It is on 32 January 2027, on 15.13.2026 and on 30-02-2027.',
      at: ['32 January 2027', '15.13.2026', '30-02-2027'],
    },
    { section: { title: 'Answers by 31.9.2026' }, at: ['31.9.2026'] },
    {
      issue: { preview: 'Look at the eight plans, and come to the visit of 31 April in Cardiff with us.' },
      at: ['31 April'],
    },
  ],
  look: {
    passage({ passage, language, words, issueDate }, found) {
      const names = calendarNamesFor({ language, words })
      /** The year of a 29 February in the near future; null where any leap year may be meant. */
      const leapYear = (from: number, text: string): number | null => {
        const sentence = sentencesOf(text).find((one) => from >= one.from && from < one.to)?.text ?? text
        if (yearsIn(text).length > 0 || !isAboutFuture(sentence)) return null
        return likelyDays({ month: 2, day: 28 }, issueDate)[0]?.year ?? null
      }
      const { text, at } = passage
      if (!/\d/.test(text)) return
      const reported: number[] = []
      for (const date of datesIn(text, names).slice(0, 200)) {
        const { from, to, year, month, day } = date
        const meant = year ?? (month === 2 && day === 29 ? leapYear(from, text) : null)
        if (isRealDate({ year: meant ?? 2024, month, day })) continue
        reported.push(from)
        const name = language.months[month - 1] ?? ''
        const days = new Date(Date.UTC(meant ?? 2024, month, 0)).getUTCDate()
        const own = [day, name, meant].filter(Boolean).join(' ')
        const last = `${name}${meant !== null && month === 2 ? ` ${meant}` : ''} has ${days} days`
        found(at(from, to), { date: own, last })
      }
      const others = [
        ...(likely.test(text)
          ? firstMatches(text, inFigures(text)).filter((match) => !isPossible(match, issueDate.year))
          : []),
        ...(/(?:3[2-9]|[4-9]\d).{0,9}\s/.test(text) ? firstMatches(text, beyondEveryMonth(names)(text)) : []),
      ]
      for (const { 0: date, index } of others) {
        const to = index + date.length
        if (!reported.some((from) => from >= index - 20 && from < to))
          found(at(index, to), { date, last: reasonFor(date, language) })
      }
    },
  },
})

/** Why a date does not exist: “April has 30 days”. */
function reasonFor(date: string, { months }: Language): string {
  const figures = date.match(/\d+/g)?.map(Number) ?? []
  const [first = 0, second = 0, third] = figures
  if (third === undefined) return 'no month has more than 31 days'
  const [year, month, day] = first > 99 ? [first, second, third] : [third < 100 ? 2000 + third : third, second, first]
  // If only the American order gives a month, the month comes first.
  const [m, d] = month > 12 && day <= 12 && first <= 99 ? [day, month] : [month, day]
  const name = months[m - 1]
  if (name === undefined || m < 1) return 'the year has 12 months'
  if (d < 1) return 'no month has a day 0'
  const days = new Date(Date.UTC(year, m, 0)).getUTCDate()
  return `${name}${m === 2 ? ` ${year}` : ''} has ${days} days`
}

/** Whether a sentence is about the near future. A birthday or a yearly date may be in any leap year. */
function isAboutFuture(sentence: string): boolean {
  return (
    /\b(?:come|join|register|apply|book|send|by|until|deadline|will|takes place|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/i.test(
      sentence,
    ) && !/\b(?:born|birthday|leap|every|each)\b/i.test(sentence)
  )
}

/** Whether figures are a real date, with the day or the month first, or may be another kind of number. */
function isPossible(match: RegExpMatchArray, issueYear: number): boolean {
  const [, first, sign, second, last, y, m, d] = match
  if (y !== undefined) return isRealDate({ year: Number(y), month: Number(m), day: Number(d) })
  const [a, b] = [Number(first), Number(second)]
  const year = last?.length === 2 ? 2000 + Number(last) : Number(last)
  // A year of two figures counts only near the issue's year; otherwise it may be any number.
  if (last?.length === 2 && (sign !== '/' || Math.abs(year - issueYear) > 5)) return true
  // A slip of a day or a month does not give such numbers.
  if (a > 39 || b > 39 || a === 0 || b === 0 || (a < 13 && b > 31)) return true
  const isDay = (month: number, day: number) => isRealDate({ year, month, day })
  return isDay(b, a) || (sign !== '.' && isDay(a, b))
}
