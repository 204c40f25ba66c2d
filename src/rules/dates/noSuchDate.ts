import { weakMemo } from '../../lib/cache/memo.ts'
import { baseLanguage } from '../../lib/text/baseLanguage.ts'
import { firstMatches } from '../../lib/text/firstMatches.ts'
import { letterRegExp } from '../../lib/text/letterRegExp.ts'
import { isRealDate } from '../../lib/time/day.ts'
import type { Language } from '../../model/language.ts'
import { defineRule } from '../rule.ts'
import { type CalendarNames, calendarNamesFor } from './lib/calendarNames.ts'
import { deadlineWords } from './lib/deadlineWords.ts'
import { likelyDays, yearsIn } from './lib/likelyYears.ts'
import { sentencesOf } from './lib/sentences.ts'
import { datesIn } from './lib/writtenDates.ts'

/** 30/02/2027, 30.02.2027 or 2027-02-30, but not within an address, a file name or a longer number. */
const inFigures = letterRegExp(
  String.raw`(?<![\p{L}\p{N}/.:=_-])(?:(\d{1,2})([./-])\s?(\d{1,2})\2\s?((?:19|20|21)\d\d|\d\d)|((?:19|20|21)\d\d)([./-])(\d\d)\6(\d\d))(?![\p{L}\p{N}/_=-]|[.:][\p{L}\d])`,
  'g',
)

/** 31.11. or 31/11, after the last day of their month; without a year they are a date only behind words for one. */
const withoutYear = letterRegExp(
  String.raw`(?<![\p{L}\p{N}/.,:=_-])(?:31[./]0?[2469]|31[./]11|(?:29|30)[./]0?2)(?![\p{L}\p{N}/_=%-]|[.:,][\p{L}\d]|\.?\s?(?:[€£$%]|[Ee]uros?(?!\p{L})|zł|mm?(?!\p{L})|k[gm](?!\p{L})))`,
  'g',
)
const likelyWithoutYear = /(?:29|3[01])[./]\d/
const onDay = letterRegExp(
  String.raw`(?<!\p{L})(?:on|le|du|au|am|den|dem|zum|vom|el|il|dal|entro il|dnia|der|Deadline|Termin|deadline|termin):?\s+$`,
)

/** In English a point is decimal, “It fell by 30.02”, but not here. */
const englishDeadline = /(?:[Dd]eadline|[Cc]losing date)(?: is)?:?\s+$/

const likely = /\d[./-]\s?\d{1,2}[./-]\s?\d/

/** “32 January 2027”, “am 32. Januar”. A year or a word for a day is required, so that counts of things do not match. */
const beyondEveryMonth = weakMemo(({ months }: CalendarNames) =>
  letterRegExp(
    `(?<![\\p{L}\\p{N}])(?:(?:3[2-9]|[4-9]\\d)(?:st|nd|rd|th|\\.)?\\s+(?:of\\s+)?(?:${months.pattern}),?\\s+(?:19|20|21)\\d\\d(?!\\d)|(?<=(?<!\\p{L})(?:on|by|until|am|bis|zum|vom|den|dem|le|el|il)\\s+)(?:3[2-9]|00?)(?:st|nd|rd|th|\\.)?\\s+(?:of\\s+)?(?:${months.pattern})(?!\\p{L}))`,
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
    { body: 'Room 31/11 is open, 31/04 of it; prices rose by 30.02 and by 31.06%, and law 2027/02/40 is out.' },
    { body: 'It ended in Nov. 31 people came, and so did 31 more. On 32 days of December it rained.' },
    { body: 'She was born on 29/02, in room 00/12 and by 0 in May. Version 2026.11.30 is 31.11 long.' },
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
    {
      body: 'Apply by 31/11. It is on 31.04.27, on Feb. 30, 2027, on 2027/02/30 and on the 32nd of December 2026.',
      at: ['31/11', '31.04.27', 'Feb. 30, 2027', '2027/02/30', '32nd of December 2026'],
    },
    {
      body: 'The call closes on 31 November 2026, 30/02/2027 and Nov. 31.',
      at: ['31 November 2026', '30/02/2027', 'Nov. 31.'],
    },
    {
      body: 'Closed on 31-Jun-2027, 30/Feb/2027 and 31.Feb.2027.',
      at: ['31-Jun-2027', '30/Feb/2027', '31.Feb.2027'],
    },
    {
      body: 'Apply by 0 December. Deadline: 00/12/2026. It is on 2026.11.31. The closing date is 31.11.',
      at: ['0 December', '00/12/2026', '2026.11.31', '31.11'],
    },
    { body: 'The deadline for all eight plans is 29/02.', at: ['29/02'] },
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
      const isNoLeapDay = (from: number) => {
        const year = leapYear(from, text)
        return year !== null && !isRealDate({ year, month: 2, day: 29 })
      }
      if (!/\d/.test(text)) return
      const reported: { readonly from: number; readonly to: number }[] = []
      for (const date of datesIn(text, names).slice(0, 200)) {
        const { from, to, year, month, day } = date
        const meant = year ?? (month === 2 && day === 29 ? leapYear(from, text) : null)
        if (isRealDate({ year: meant ?? 2024, month, day })) continue
        reported.push({ from, to })
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
        ...(likelyWithoutYear.test(text)
          ? firstMatches(text, withoutYear(text)).filter(({ 0: figures, index }) => {
              const before = text.slice(Math.max(0, index - 60), index)
              if (figures.includes('.') && baseLanguage(language.tag) === 'en') return englishDeadline.test(before)
              const isDeadline = deadlineWords(words).until(before).test(before)
              if (figures.startsWith('29')) return isDeadline && isNoLeapDay(index)
              return isDeadline || onDay(before).test(before)
            })
          : []),
        ...(/(?:3[2-9]|[4-9]\d|\b00?\b).{0,9}\s/.test(text) ? firstMatches(text, beyondEveryMonth(names)(text)) : []),
      ]
      for (const { 0: date, index } of others) {
        const to = index + date.length
        if (reported.some((one) => one.from < to && one.to > index)) continue
        reported.push({ from: index, to })
        const whole = /^29\D\d{1,2}$/.test(date) ? `${date}/${leapYear(index, text)}` : date
        found(at(index, to), { date, last: reasonFor(whole, language) })
      }
    },
  },
})

/** Why a date does not exist: “April has 30 days”. */
function reasonFor(date: string, { months }: Language): string {
  const figures = date.match(/\d+/g)?.map(Number) ?? []
  // In a date without a year, 29 February may be meant.
  const [first = 0, second, third = 2024] = figures
  if (first === 0) return 'no month has a day 0'
  if (second === undefined || second > 99) return 'no month has more than 31 days'
  const [year, month, day] = first > 99 ? [first, second, third] : [third < 100 ? 2000 + third : third, second, first]
  // If only the American order gives a month, the month comes first.
  const [m, d] = month > 12 && day <= 12 && first <= 99 ? [day, month] : [month, day]
  const name = months[m - 1]
  if (name === undefined || m < 1) return 'the year has 12 months'
  if (d < 1) return 'no month has a day 0'
  const days = new Date(Date.UTC(year, m, 0)).getUTCDate()
  return `${name}${m === 2 && figures.length > 2 ? ` ${year}` : ''} has ${days} days`
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
  const [, first, sign, second, last, y, dash, m, d] = match
  // With strokes it may be a regulation, with points a version.
  if (y !== undefined && dash !== '-' && (Number(m) > 12 || Number(d) > 31 || Number(d) < 29)) return true
  if (y !== undefined) return isRealDate({ year: Number(y), month: Number(m), day: Number(d) })
  const [a, b] = [Number(first), Number(second)]
  const year = last?.length === 2 ? 2000 + Number(last) : Number(last)
  // A year of two figures counts only near the issue's year; otherwise it may be any number.
  const isNear =
    sign === '.' ? (a > 28 || a === 0) && b < 13 && Math.abs(year - issueYear) < 3 : Math.abs(year - issueYear) < 6
  if (last?.length === 2 && (sign === '-' || !isNear)) return true
  if (a === 0 && b > 0 && b < 13 && last?.length === 4 && sign !== '-' && isNear) return false
  // A slip of a day or a month does not give such numbers.
  if (a > 39 || b > 39 || a === 0 || b === 0 || (a < 13 && b > 31)) return true
  const isDay = (month: number, day: number) => isRealDate({ year, month, day })
  return isDay(b, a) || (sign !== '.' && isDay(a, b))
}
