import { weakMemo } from '../../lib/cache/memo.ts'
import { letterRegExp } from '../../lib/text/letterRegExp.ts'
import { clockText } from '../../lib/time/clockText.ts'
import { defineRule } from '../rule.ts'
import { type CalendarNames, calendarNamesFor } from './lib/calendarNames.ts'
import { sentencesOf } from './lib/sentences.ts'

interface Details {
  readonly start: string
  readonly end: string
}

/** Words for a day that was changed: “moved from 10 to 8 October”. */
const changedDay = letterRegExp(
  String.raw`\b(?:mov(?:e|es|ed|ing)|br(?:ing|ought)|forward|shift\w*|chang\w*|reschedul\w*|postpon\w*|instead|verschoben|verlegt|vorverlegt|reporté\w*|avancé\w*|adelant\w*|anticipat\w*|symud\w*|newid\w*|przesun\w*|mutat\w*|flytta\w*)`,
  'i',
)

const to = '(?:\\s+(?:to|until|till|bis|au|al|tan|hyd|do|la|till)\\s+|\\s?[–—-]\\s?)'
const ordinal = '(?:st|nd|rd|th|er|\\.|º)?'
const day = `(3[01]|[12]\\d|0?[1-9])(?!\\d)${ordinal}`

const datesFor = weakMemo(({ months }: CalendarNames) => {
  const year = '(?:,?\\s+(?:de\\s+)?((?:19|20)\\d\\d))'
  const month = `(?:\\s+(?:of|de|di|o))?\\s+(${months.pattern})(?!\\p{L})`
  return {
    /** A cheap test that every range of days passes. */
    month: new RegExp(months.pattern),
    /** “from 10 to 8 October”. Without “from”, the first number may not be a day. */
    oneMonth: letterRegExp(
      `(?<!\\p{L})(?:[Ff]rom|[Bb]etween|[Vv]om|[Vv]on|[Dd]u|[Dd]el|[Dd]al|[Oo]|[Oo]d|[Dd]e la|[Ff]rån)\\s+(?:the\\s+)?${day}(?:${to}|\\s+(?:and)\\s+)(?:the\\s+)?${day}${month}`,
      'g',
    ),
    /** “10 October to 8 October”, with or without years. */
    fullDates: letterRegExp(
      `(?<![\\p{L}\\p{N}])${day}${month}${year}?${to}(?:the\\s+)?${day}${month}${year}?(?!\\d)`,
      'g',
    ),
  }
})

/** “14:00 to 13:00”, without a zone between the times. Groups for each time: hour, minutes, a or p. */
const hourRange = letterRegExp(
  String.raw`(?<![\p{L}\p{N}.,:£€$/-])(\d{1,2})(?:[:.]([0-5]\d))?\s?([ap])?(?:\.?m\.?)?(?:\s+(?:to|until|till|bis|tan|hyd|do|till)\s+|\s?[–—-]\s?)(\d{1,2})(?:[:.]([0-5]\d))?\s?([ap])?(?:\.?m\b)?(?![\p{L}\p{N}:]|[.,-]\d)`,
  'gi',
)

/** Cheap tests that every range passes, and every range of hours that is compared; most texts do not. */
const likely = /(?:\s(?:to|until|till|bis|au|al|tan|hyd|do|la|and)\s|[–—-])\s*(?:the\s+)?\d/i
const likelyHours = /\d:\d\d|\d\s?[ap]/i

const nextDay = letterRegExp(
  String.raw`^[\s,(]*(?:the |am |den |le |el |il )?(?:next|following|\+1|overnight|nächsten|folgenden|lendemain|siguiente|successivo|następnego|nästa|nesaf|wedyn)`,
  'i',
)

const openingHours = letterRegExp(
  String.raw`\b(?:open\w*|hours|office|daily|shops?|library|ar agor|geöffnet|ouvert\w*)`,
  'i',
)

export const rangeBackwards = defineRule<Details>({
  id: 'range-backwards',
  group: 'dates',
  severity: 'warning',
  summary: 'A text says that something ends before it begins.',
  why: 'In “from 10 to 8 October” or “from 14:00 to 13:00” one of the two is a slip, and readers cannot tell which. The diary’s own fields are compared when they are read.',
  looksAt: 'every text with two days or two times and “to”, “until” or a dash between them.',
  say: ({ start, end }) => ({
    message: `This ends ${end}, before it begins ${start}.`,
    help: 'Look up both and correct the one that is wrong. If it ends on the next day, say so.',
  }),
  good: () => [
    { body: 'It is from 8 to 10 October 2026, and from 28 September to 3 October.' },
    { body: 'It was moved from 10 to 8 October, and the price went from 30 to 20 euros.' },
    { body: 'It is from 10 December to 8 January, and from 1 May 2026 to 30 April 2027.' },
    { body: 'It is from 10 October to 8 September 2027.' },
    { body: 'It is from 10:00 to 11:00, from 22:00 to 06:00, and from 15:00 to 10:00 (next day).' },
    { body: 'It is from 10:00 to 2:00, from 9.30–1, and from 11 am to 1 pm.' },
    { body: 'What fell from 30 to 20 may fall again.' },
    { body: 'The score was 10–8, of 20 to 18 regions, and the ratio 14:00-13:00:00.' },
    { body: 'It is from 10:00 BST to 09:30 GMT.' },
    { body: 'The library is open from 9:00 to 8:00, the hall from 9am to 1am.' },
    { body: 'Call 029-2034 or 14-12-2026, pages 30–20.' },
  ],
  bad: () => [
    { body: 'The visit is from 10 to 8 October in Cardiff.', at: ['10 to 8 October'] },
    {
      body: 'It runs from 10 October to 8 October, and 3 May 2026 – 4 April 2026.',
      at: ['10 October to 8 October', '3 May 2026 – 4 April 2026'],
    },
    { body: 'Come from 10:00 to 9:00 or from 14:00–13:00.', at: ['10:00 to 9:00', '14:00–13:00'] },
    { body: 'The talk is from 3 pm to 2 pm.', at: ['3 pm to 2 pm'] },
    { section: { title: 'The visit of 11:30 to 10:45' }, at: ['11:30 to 10:45'] },
  ],
  look: {
    passage({ passage, language, words }, found) {
      const names = calendarNamesFor({ language, words })
      const { text, at } = passage
      if (!likely.test(text)) return
      const backwards = sentencesOf(text).flatMap(({ from, text: sentence }) =>
        [...daysBackwards(sentence, names), ...hoursBackwards(sentence)].map((one) => ({ one, from })),
      )
      for (const { one, from } of backwards.slice(0, 200)) found(at(from + one.from, from + one.to), one)
    },
  },
})

interface BackwardsRange extends Details {
  readonly from: number
  readonly to: number
}

function daysBackwards(sentence: string, names: CalendarNames): BackwardsRange[] {
  const { month: anyMonth, oneMonth, fullDates } = datesFor(names)
  const { months } = names
  const found: BackwardsRange[] = []
  if (!anyMonth.test(sentence) || changedDay(sentence).test(sentence)) return found
  for (const { 0: all, 1: first = '', 2: last = '', 3: month, index } of sentence.matchAll(oneMonth(sentence))) {
    if (Number(first) <= Number(last)) continue
    const from = index + all.search(/\d/)
    found.push({ from, to: index + all.length, start: `on ${first} ${month}`, end: `on ${last} ${month}` })
  }
  for (const { 0: all, 1: d1, 2: m1 = '', 3: y1, 4: d2, 5: m2 = '', 6: y2, index } of sentence.matchAll(
    fullDates(sentence),
  )) {
    const [a, b] = [months.indexOf(m1), months.indexOf(m2)]
    // Without both years, only two days of one month can be compared, since December may be in the year before.
    const difference =
      y1 && y2
        ? [Number(y2) - Number(y1), b - a, Number(d2) - Number(d1)].find((more) => more !== 0)
        : a === b && !y1
          ? Number(d2) - Number(d1)
          : 0
    if ((difference ?? 0) >= 0) continue
    const inWords = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(' ')
    found.push({
      from: index,
      to: index + all.length,
      start: inWords('on', d1, m1, y1),
      end: inWords('on', d2, m2, y2),
    })
  }
  return found
}

function hoursBackwards(sentence: string): BackwardsRange[] {
  const found: BackwardsRange[] = []
  if (!likelyHours.test(sentence)) return found
  for (const match of sentence.matchAll(hourRange(sentence))) {
    const { 0: all, 1: h1 = '', 2: m1, 3: half1, 4: h2 = '', 5: m2, 6: half2, index } = match
    const bothHalves = half1 !== undefined && half2 !== undefined
    // Numbers without minutes, am or pm may be scores or amounts.
    if (!bothHalves && (m1 === undefined || m2 === undefined || !all.includes(':') || half1 || half2)) continue
    const [start, end] = [minutesOf(h1, m1, half1), minutesOf(h2, m2, half2)]
    const to = index + all.trimEnd().length
    if (start === null || end === null || end >= start || isNextDay(sentence.slice(to, to + 40))) continue
    // The end is after midnight, as in “8 pm to 2 am”.
    if (bothHalves && end < 5 * 60 && half2?.startsWith('a')) continue
    if (start >= 17 * 60 || !(bothHalves || is24Hours(h1, h2, start, end, sentence))) continue
    found.push({ from: index, to, start: `at ${clockText(start)}`, end: `at ${clockText(end)}` })
  }
  return found
}

function isNextDay(after: string): boolean {
  return nextDay(after).test(after)
}

/** Whether both times are on the 24-hour clock. “10:00 to 2:00” is not: it ends at two in the afternoon. */
function is24Hours(first: string, last: string, start: number, end: number, sentence: string): boolean {
  if (Number(first) > 12 || Number(last) > 12 || last.startsWith('0')) return true
  return end + 720 - start > 600 && !openingHours(sentence).test(sentence)
}

function minutesOf(hours: string, minutes: string | undefined, half: string | undefined): number | null {
  const hour = Number(hours)
  if (half ? hour < 1 || hour > 12 : hour > 24) return null
  return (half ? (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : hour) * 60 + Number(minutes ?? 0)
}
