import { weakMemo } from '../../lib/cache/memo.ts'
import { baseLanguage } from '../../lib/text/baseLanguage.ts'
import { firstMatches } from '../../lib/text/firstMatches.ts'
import { letterRegExp } from '../../lib/text/letterRegExp.ts'
import { isRealDate, weekdayNumber } from '../../lib/time/day.ts'
import { defineRule } from '../rule.ts'
import { type CalendarNames, calendarNamesFor } from './lib/calendarNames.ts'

/** 03/04/2026 or 03-04-26, but not within an address, a file name or a longer number. */
const dateInFigures = letterRegExp(
  String.raw`(?<![\p{L}\p{N}/.:=_-])(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})(?![\p{L}\p{N}/_=-]|[.:]\d)`,
  'g',
)

/** A cheap test that every such date passes; most texts do not. */
const likely = /\d[/-]\d{1,2}[/-]\d/

const weekdayBefore = weakMemo(({ weekdays }: CalendarNames) => new RegExp(`(${weekdays.pattern})(?:\\.?,|\\.)?\\s+$`))

export const dateAmbiguous = defineRule<{ written: string; one: string; other: string }>({
  id: 'date-ambiguous',
  group: 'dates',
  severity: 'warning',
  summary: 'A date in figures can be read in two ways.',
  why: '03/04/2026 is the third of April to some readers and the fourth of March to others. With the month in letters it is the same day to all.',
  looksAt: 'every text in English, for dates in figures with strokes or dashes.',
  say: ({ written, one, other }) => ({
    message: `“${written}” is ${one} to some readers and ${other} to others.`,
    help: `Write the month in letters: “${one}” or “${other}”.`,
  }),
  good: () => [
    { body: 'The visit is on 3 April 2026, the talk on 13/04/2026 and the call on 2026-04-03.' },
    { body: 'It is on 04/04/2026 and on 3.4.2026.' },
    { body: 'The file 03/04/2026/plan and the number 01-02-03-04 mean something else, and so does 1/2/3.' },
    { body: 'It is on Friday 03/04/2026.' },
    {
      issue: {
        lang: 'cy',
        preview: 'Mae pob cynllun yn dweud beth fydd rhanbarth yn ei wneud dros y ddwy flynedd nesaf.',
      },
      body: 'Cynhelir y cyfarfod ar 03/06/2026.',
    },
    { body: 'The regulation 2021/10/05 and room 3/4/12 are known; a score of 10-12-08 too.' },
  ],
  bad: () => [
    { body: 'The visit is on 03/04/2026 in Cardiff.', at: ['03/04/2026'] },
    { body: 'It is open from 1-2-2026 until 5/6/26.', at: ['1-2-2026', '5/6/26'] },
    {
      section: { title: 'Answers by 10/11/2026' },
      at: ['10/11/2026'],
    },
    { body: 'We met on 04/04/2026 and on 13/04/2026, and meet again on 05/06/2026.', at: ['05/06/2026'] },
  ],
  look: {
    passage({ passage, issueDate, language, words }, found) {
      const names = calendarNamesFor({ language, words })
      const { weekdays } = names
      const { text, at } = passage
      // Other languages have one order, and those who read them know it.
      if (!likely.test(text) || baseLanguage(language.tag) !== 'en') return
      for (const { 0: written, 1: first, 2: sign, 3: second, 4: last = '', index } of firstMatches(
        text,
        dateInFigures(text),
      )) {
        const [a, b] = [Number(first), Number(second)]
        if (a === b || a < 1 || b < 1 || a > 12 || b > 12) continue
        const year = last.length === 2 ? 2000 + Number(last) : Number(last)
        // A year of two figures counts only near the issue's year; otherwise it may be any number.
        if (last.length === 2 && (sign !== '/' || Math.abs(year - issueDate.year) > 5)) continue
        const readings = [
          { day: a, month: b, year },
          { day: b, month: a, year },
        ].filter(isRealDate)
        const word = weekdayBefore(names).exec(text.slice(Math.max(0, index - 30), index))?.[1]
        const fitting = word ? readings.filter((day) => weekdayNumber(day) === weekdays.indexOf(word)) : readings
        if (fitting.length === 1) continue
        const [one = '', other = ''] = readings.map(({ day, month }) => `${day} ${language.months[month - 1]} ${year}`)
        found(at(index, index + written.length), { written, one, other })
      }
    },
  },
})
