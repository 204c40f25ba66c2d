import { type Day, isRealDate, weekdayNumber } from '../../lib/time/day.ts'
import { defineRule } from '../rule.ts'
import { calendarNamesFor } from './lib/calendarNames.ts'
import { lastDayBefore, likelyDays, nearestDay, yearsIn } from './lib/likelyYears.ts'
import { sentencesOf } from './lib/sentences.ts'
import { clauseAround, tenseReaderFor } from './lib/tense.ts'
import { weekdaysBeside } from './lib/weekdaysBeside.ts'
import { datesIn, mayNameWeekday, type WrittenDate } from './lib/writtenDates.ts'

interface Details {
  readonly date: string
  readonly weekday: string
  /** The weekday of the date. */
  readonly right: string
  /** The year that is meant, if the text leaves it out, and the last one that has this weekday. */
  readonly year: number | null
  readonly before: number | null
}

export const weekdayWrong = defineRule<Details>({
  id: 'weekday-wrong',
  group: 'dates',
  severity: 'warning',
  summary: 'A weekday does not match its date.',
  why: 'Readers put a weekday and a date in their diaries; when the two do not match, some of them come on the wrong day. Without a year, the day from three months before the issue to nine after it is meant, or the last one where the sentence tells of the past; in an event it is the one nearest to it, and above events the one on which one of them is. Years that stand in the same text or in its section’s headings are tried, too, but not last year’s where the sentence tells of what is to come.',
  looksAt: 'every text in which a weekday stands beside a date.',
  say: ({ date, weekday, right, year, before }) => {
    const is = `${date} is ${article(right)} ${right}${year ? ` in ${year}` : ''}`
    const lookUp = 'ook up which of the two is right, and correct the other.'
    return before
      ? {
          message: `${is}. In ${before} it was ${article(weekday)} ${weekday}.`,
          help: `If you mean ${before}, add the year. If not, l${lookUp}`,
        }
      : { message: `${is}, not ${article(weekday)} ${weekday}.`, help: `L${lookUp}` }
  },
  good: () => [
    { body: 'The visit is on Friday 1 May 2026, and the next one on Saturday, 2nd May 2026.' },
    { body: 'We met on Tuesday 6 October 2015, and on Monday 5 October too.' },
    { body: 'Come on 12 May (Tuesday), Tuesday (12 May), on 12 May, Tuesday, and on Tuesday evening, 12 May.' },
    { body: 'We meet on 12 May, Wednesday 13 May and 14 May.  It is Tuesday – 14 May is later.' },
    { body: 'Every Monday (15 May to 30 June) and Tue 12.5.2026; Wed 13/05/2026, 13/05/2026 (Wed).' },
    {
      body: 'The fair is on Saturday and Sunday, 16 and 17 May 2026, every Friday and Saturday, 1 and 16 May 2026, or on Monday to Friday, 4 to 15 May 2026.',
    },
    {
      body: 'We meet on Thursdays 7, 14 and 21 May 2026, Fridays 8 to 30 May, Tues. 12.5. 18:00, and on Tuesday morning 12 May.',
    },
    { body: 'We met in 2015, on Tuesday 6 October, in Bilbao.' },
    { body: 'We met on Wednesday 2 July in Cardiff, and on Sunday 1 February in Bilbao.' },
    {
      body: 'The fair on Wednesday 2 July drew 400 people, the pool opened on Wednesday 2 July and is free, and the prize, given on Sunday 1 February, is in the hall.',
    },
    { section: { title: 'Our year 2025', body: 'The new pool: Wednesday 2 July' } },
    { section: { title: 'What we heard in 2024', body: 'On Tuesday 8 October the partners came to the valley.' } },
    { section: diary('2027-03-23 10:00', 'Send your answer by Friday 12 February.') },
    { section: diary('2028-03-21 10:00', 'Come to the hall on Monday 27 March.') },
    { section: { ...diary('2028-03-27 10:00', 'Come.'), body: 'The fair is on Monday 27 March.' } },
    { body: 'Mon–Thu, 14 May at the latest; Wed–Fri, 15 May 2026, and Open Mon-Thu, 21 May.' },
    { body: 'Open Monday to Friday, 4 to 8 May 2026, and every Monday, 7 May 2026 to 30 June 2026.' },
    { body: 'The talks are on Monday and Tuesday, 4 and 5 May 2026; on Monday 4 and Tuesday 5 May.' },
    { body: 'The region closes on Sunday. 8 May 2026 is the day of the visit. The Sun, 8 May 2026, wrote of it.' },
    { body: 'It began on Tuesday, May 5, 2026 and on Tue. 2026-05-05 and on Tue 5.5.2026 it began again.' },
    { body: 'On Wednesday 6 May 1930 UTC is when it begins.' },
    { body: 'The Monday after 6 May 2026 and the Friday before 7 May 2026 are free.' },
    { issue: inCymraeg, body: 'Cynhelir y cyfarfod ddydd Mawrth 5 Mai 2026.' },
  ],
  bad: () => [
    { body: 'The visit is on Tuesday 6 October 2021 in Cardiff.', at: ['Tuesday 6 October 2021'] },
    {
      body: 'The visit is on **Friday**, 2nd of May 2026, and on Monday 3 June.',
      at: ['Friday**, 2nd of May 2026', 'Monday 3 June'],
    },
    {
      body: 'Come on 12 May (Monday), Monday (12 May) or 12 May, Monday.',
      at: ['12 May (Monday', 'Monday (12 May', '12 May, Monday'],
    },
    { body: 'Monday – 12 May: we walk.', at: ['Monday – 12 May'] },
    {
      body: 'We meet on Monday evening, 12 May. The tea is on Monday, at 10am, 12 May.',
      at: ['Monday evening, 12 May', 'Monday, at 10am, 12 May'],
    },
    {
      body: 'It is on Mon 13/05/2026, 13/05/2026 (Mon), Monday 13/05, and on Mon. 13.05.',
      at: ['Mon 13/05/2026', '13/05/2026 (Mon)', 'Monday 13/05', 'Mon. 13.05'],
    },
    {
      body: 'It is on Wednesday, May. 5, on Thursday, Oct. 6, 2026, on Monday afternoon 12 May and on 14 May – Wednesday.',
      at: ['Thursday, Oct. 6, 2026', 'Monday afternoon 12 May', '14 May – Wednesday'],
    },
    {
      body: 'The fair is on Friday and Saturday, 15 and 17 May 2026, or on Friday to Sunday, 14 to 16 May 2026.',
      at: ['Sunday, 14'],
    },
    { body: 'We meet on Thursdays 7, 14 and 20 May 2026.', at: ['20 May 2026'] },
    { body: 'It is on Monday 4 and Wednesday 5 May 2026.', at: ['Wednesday 5 May 2026'] },
    { body: 'It is on Thursday, May 5, 2026.', at: ['Thursday, May 5, 2026'] },
    { section: { title: 'The visit of Thu. 5.5.2026 in Cardiff' }, at: ['Thu. 5.5.2026'] },
    {
      body: 'The talk is on Thursday 9 May and the visit on Wednesday, 11th June.',
      at: ['Thursday 9 May', 'Wednesday, 11th June'],
    },
    { body: 'The eight plans of the 2021-2027 programme are due on Thursday 9 June.', at: ['Thursday 9 June'] },
    { body: 'We met on Saturday 2 July in Cardiff.', at: ['Saturday 2 July'] },
    { body: 'Our 2025 survey closes on Wednesday 2 July.', at: ['Wednesday 2 July'] },
    { section: { title: '2025', body: 'Next meeting: Wednesday 2 July, 7pm' }, at: ['Wednesday 2 July'] },
    {
      body: 'We have booked the hall for Wednesday 2 July. The grant, which closed in spring, reopens on Wednesday 2 July.',
      at: ['Wednesday 2 July', 'Wednesday 2 July'],
    },
    {
      section: diary('2028-03-21 10:00', 'Come to the hall on Tuesday 27 March.'),
      at: ['Tuesday 27 March'],
    },
    { section: { ...diary('2028-03-27 10:00', 'Come.'), body: 'Saturday 27 March' }, at: ['Saturday 27 March'] },
    { issue: inCymraeg, body: 'Cynhelir y cyfarfod ddydd Mawrth 6ed o Fai 2026.', at: ['ddydd Mawrth 6ed o Fai 2026'] },
    { issue: inCymraeg, body: 'Cynhelir y cyfarfod ddydd Mawrth 6 Mai 2026.', at: ['ddydd Mawrth 6 Mai 2026'] },
    {
      issue: { preview: 'Look at the eight plans, and come to the visit of Thursday 5 May in Cardiff with us.' },
      at: ['Thursday 5 May'],
    },
  ],
  look: {
    passage({ passage, language, words, issueDate }, found) {
      const names = calendarNamesFor({ language, words })
      const tenseOf = tenseReaderFor({ language, words })
      const { text, at } = passage
      /** The tense of what leads to a date, of its clause, or of its sentence. */
      const tenseAt = ({ from, to }: WrittenDate) => {
        const sentence = sentencesOf(text).find((one) => from >= one.from && from < one.to)
        if (!sentence) return null
        const [start, end] = [from - sentence.from, to - sentence.from]
        const [before, clause] = [sentence.text.slice(0, end), sentence.text].map((one) =>
          clauseAround(one, start, end),
        )
        return tenseOf(before ?? '') ?? tenseOf(clause ?? '') ?? tenseOf(sentence.text)
      }
      if (!/\d/.test(text) || !mayNameWeekday(text, names)) return
      const dates = datesIn(text, names)
      const all = [...dates.filter(hasWeekday), ...weekdaysBeside(text, dates, names)]
      for (const date of all.slice(0, 200)) {
        const { year } = date
        const has = (day: Day) => weekdayNumber(day) === date.weekday
        const event =
          passage.event?.sessions[0]?.start ??
          passage.starts.find(({ month, day }) => month === date.month && day === date.day)
        const days =
          year !== null
            ? [{ ...date, year }].filter(isRealDate)
            : event
              ? nearestDay(date, event)
              : likelyDays(date, issueDate)
        const [day] = days
        if (!day || days.some(has)) continue
        const before = year === null && !event ? lastDayBefore(date, issueDate).find(has)?.year : undefined
        if (year === null) {
          const named = [...yearsIn(text), ...passage.headings.flatMap(yearsIn)]
          const isNamed = named.some(
            (one) => one !== before && isRealDate({ ...date, year: one }) && has({ ...date, year: one }),
          )
          const tense = before === undefined ? null : tenseAt(date)
          // Last year is named for many a reason: “Our 2026 survey closes on Friday 16 January”.
          if (isNamed || tense === 'past' || (before !== undefined && named.includes(before) && tense !== 'future'))
            continue
        }
        found(at(date.from, date.to), {
          date: [date.day, language.months[date.month - 1], year].filter(Boolean).join(' '),
          weekday: language.weekdays[date.weekday] ?? '',
          right: language.weekdays[weekdayNumber(day)] ?? '',
          year: year === null ? day.year : null,
          before: before ?? null,
        })
      }
    },
  },
})

const inCymraeg = {
  lang: 'cy',
  preview: 'Mae pob cynllun yn dweud beth fydd rhanbarth yn ei wneud dros y ddwy flynedd nesaf.',
}

function hasWeekday(date: WrittenDate): date is WrittenDate & { readonly weekday: number } {
  return date.weekday !== null
}

function diary(start: string, body: string) {
  const event = { title: 'Visit to the valley', start, zone: 'Europe/London', body }
  return { type: 'diary', title: 'Dates for your diary', event }
}

function article(word: string): string {
  return /^[aeiou]/i.test(word) ? 'an' : 'a'
}
