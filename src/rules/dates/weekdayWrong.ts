import type { Evidence } from '../evidence.ts'
import { defineRule } from '../rule.ts'
import { isReal, weekdayOf } from './calendar.ts'
import { datesIn, mayNameWeekday, type WrittenDate } from './writtenDates.ts'

interface Details {
  readonly date: string
  readonly weekday: string
  /** What the day really is; null where it is in no calendar. */
  readonly right: string | null
  readonly years: string
}

export const weekdayWrong = defineRule<Details>({
  id: 'weekday-wrong',
  group: 'dates',
  severity: 'warning',
  summary: 'A weekday does not match its date.',
  why: 'Readers put a weekday and a date in their diaries; when the two do not match, some of them come on the wrong day. Without a year, the year of the issue, the one before and the one after are tried, and every year that the section names.',
  looksAt: 'every text in which a weekday stands beside a date.',
  say: ({ date, weekday, right, years }) => ({
    message: right
      ? `${date} is ${article(right)} ${right}${years}, not ${article(weekday)} ${weekday}.`
      : `There is no ${date}.`,
    help: right ? 'Look up which of the two is right, and correct the other.' : 'Look up which day is meant.',
  }),
  good: () => [
    { body: 'The visit is on Friday 1 May 2026, and the next one on Saturday, 2nd May 2026.' },
    { body: 'We met on Tuesday 6 October 2015, and on Monday 5 October too.' },
    { body: 'We met in 2015, on Tuesday 6 October, in Bilbao.' },
    { body: 'Open Monday to Friday, 4 to 8 May 2026, and every Monday, 7 May 2026 to 30 June 2026.' },
    { body: 'The talks are on Monday and Tuesday, 4 and 5 May 2026; on Monday 4 and Tuesday 5 May.' },
    { body: 'The region closes on Sunday. 8 May 2026 is the day of the visit. The Sun, 8 May 2026, wrote of it.' },
    { body: 'It began on Tuesday, May 5, 2026 and on Tue. 2026-05-05 and on Tue 5.5.2026 it began again.' },
    { body: 'On Wednesday 6 May 1930 UTC is when it begins.' },
    { body: 'The Monday after 6 May 2026 and the Friday before 7 May 2026 are free.' },
    {
      issue: {
        lang: 'cy',
        preview: 'Mae pob cynllun yn dweud beth fydd rhanbarth yn ei wneud dros y ddwy flynedd nesaf.',
      },
      body: 'Cynhelir y cyfarfod ddydd Mawrth 5 Mai 2026.',
    },
  ],
  bad: () => [
    { body: 'The visit is on Tuesday 6 October 2021 in Cardiff.', at: ['Tuesday 6 October 2021'] },
    {
      body: 'The visit is on **Friday**, 2nd of May 2026, and on Monday 3 June.',
      at: ['Friday**, 2nd of May 2026', 'Monday 3 June'],
    },
    { body: 'It is on Monday 4 and Wednesday 5 May 2026.', at: ['Wednesday 5 May 2026'] },
    { body: 'It is on Thursday, May 5, 2026.', at: ['Thursday, May 5, 2026'] },
    { section: { title: 'The visit of Thu. 5.5.2026 in Cardiff' }, at: ['Thu. 5.5.2026'] },
    { body: 'It is on Tuesday 31 June 2026.', at: ['Tuesday 31 June 2026'] },
    {
      issue: {
        lang: 'cy',
        preview: 'Mae pob cynllun yn dweud beth fydd rhanbarth yn ei wneud dros y ddwy flynedd nesaf.',
      },
      body: 'Cynhelir y cyfarfod ddydd Mawrth 6ed o Fai 2026.',
      at: ['ddydd Mawrth 6ed o Fai 2026'],
    },
    {
      issue: {
        lang: 'cy',
        preview: 'Mae pob cynllun yn dweud beth fydd rhanbarth yn ei wneud dros y ddwy flynedd nesaf.',
      },
      body: 'Cynhelir y cyfarfod ddydd Mawrth 6 Mai 2026.',
      at: ['ddydd Mawrth 6 Mai 2026'],
    },
    {
      issue: { preview: 'Look at the eight plans, and come to the visit of Thursday 5 May in Cardiff with us.' },
      at: ['Thursday 5 May'],
    },
  ],
  look(evidence, found) {
    const { language, issue } = evidence
    const yearsOf = yearsNamed(evidence)
    for (const { text, at, section } of evidence.manuscript.passages) {
      if (!/\d/.test(text) || !mayNameWeekday(text, language)) continue
      for (const date of datesIn(text, language).filter(hasWeekday).slice(0, 200)) {
        const near = [0, 1, -1].map((more) => issue.date.year + more)
        const years = date.year === null ? [...near, ...(yearsOf.get(section) ?? [])] : [date.year]
        const days = years.map((year) => ({ ...date, year })).filter(isReal)
        if (days.some((day) => weekdayOf(day) === date.weekday)) continue
        const [day] = days
        found(at(date.from, date.to), {
          date: [date.day, language.months[date.month - 1], date.year].filter(Boolean).join(' '),
          weekday: language.weekdays[date.weekday] ?? '',
          right: day ? (language.weekdays[weekdayOf(day)] ?? '') : null,
          years: day && date.year === null ? ` in ${day.year}` : '',
        })
      }
    }
  },
})

function hasWeekday(date: WrittenDate): date is WrittenDate & { readonly weekday: number } {
  return date.weekday !== null
}

/** By section: years that its texts name. */
function yearsNamed({ manuscript }: Evidence): ReadonlyMap<WrittenDate['year'], ReadonlySet<number>> {
  const years = new Map<number | null, Set<number>>()
  for (const { text, section } of manuscript.passages)
    for (const [year] of text.matchAll(/(?<!\d)(?:1[89]|2[01])\d\d(?!\d)/g)) {
      const named = years.get(section) ?? new Set()
      years.set(section, named.add(Number(year)))
    }
  return years
}

function article(word: string): string {
  return /^[aeiou]/i.test(word) ? 'an' : 'a'
}
