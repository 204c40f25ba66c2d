import { type Day, dayNumber, isRealDate } from '../../lib/time/day.ts'
import { wordsMissing } from '../lib/wordLists.ts'
import { defineRule } from '../rule.ts'
import { calendarNamesFor } from './lib/calendarNames.ts'
import { deadlineWords } from './lib/deadlineWords.ts'
import { lastDays } from './lib/lastDays.ts'
import { sentencesOf } from './lib/sentences.ts'
import { datesIn, dayAndYear } from './lib/writtenDates.ts'

interface Details {
  readonly date: string
  /** What the deadline is compared with: it is before the issue's date, or after the event. */
  readonly comparedWith: 'issue' | 'event'
  readonly other: string
}

export const deadlineWrong = defineRule<Details>({
  id: 'deadline-wrong',
  group: 'dates',
  severity: 'warning',
  summary: 'A deadline is over before the issue appears, or comes after the event it is for.',
  why: 'A deadline is mostly copied from last year’s text, and its year stays. Readers either believe that they are too late, or come too late. The issue’s date decides, never the day on which you check.',
  looksAt:
    'every date with a year after “by”, “until”, “deadline” and such words, in a sentence that asks for something; and every date to register by in an event.',
  say: ({ date, comparedWith, other }) => ({
    message:
      comparedWith === 'issue'
        ? `This deadline, ${date}, is over before the issue of ${other} appears.`
        : `This deadline, ${date}, comes after the event, which is over on ${other}.`,
    help: 'Look up the day and its year, and correct the one that is wrong.',
  }),
  good: () => [
    { body: 'Register by 5 May 2026. The call is open until 31 December 2026, and for cities until 1 May 2026.' },
    { body: 'The first call closed on 3 March 2026, and was open until 30 April 2025.' },
    { body: 'Costs count if they were paid before 31 March 2026. Until 31 December 2025 the rate was higher.' },
    { body: 'By 31 December 2025 the partners had written eight plans.' },
    { body: 'Those who applied by 1 April 2026 will hear from us; the survey of 3 March 2026 is here.' },
    { section: diary('2026-06-10 10:00', 'Register by 3 June 2026. Send your photos by 30 June 2026 to our office.') },
    { section: diary('2026-06-10 10:00', 'Register by Wednesday 10 June 2026.') },
  ],
  bad: () => [
    { body: 'Please apply by 5 May 2025.', at: ['5 May 2025'] },
    {
      body: 'The call is open until Friday 17 April 2026, and the survey closes on 8 April 2026.',
      at: ['Friday 17 April 2026', '8 April 2026'],
    },
    { body: 'Deadline for applications: 30 April 2026.', at: ['30 April 2026'] },
    { body: 'Please reply by 18/12/2025, or apply by 30/04/2026.', at: ['18/12/2025', '30/04/2026'] },
    { section: diary('2026-06-10 10:00', 'Please register by Thursday 18 June 2026.'), at: ['Thursday 18 June 2026'] },
  ],
  partly: (setting) => wordsMissing(setting, 'deadlines'),
  look: {
    passage({ passage, language, words, issueDate }, found) {
      const { asks, until, after, over, takePart } = deadlineWords(words)
      const appears = { ...issueDate, day: issueDate.day ?? 1 }
      const inWords = ({ year, month, day }: Day) => `${day} ${language.months[month - 1]} ${year}`
      const { text, at } = passage
      if (!dayAndYear.test(text) || !asks(text).test(text)) return
      const { event } = passage
      const last = event && [...lastDays(event)].sort((a, b) => dayNumber(a) - dayNumber(b)).at(-1)
      const sentences = sentencesOf(text)
      const dates = [...datesIn(text, calendarNamesFor({ language, words })), ...datesWithSlashes(text)]
      for (const { from, to, year, month, day } of dates.slice(0, 200)) {
        if (year === null || !isRealDate({ year, month, day })) continue
        const sentence = sentences.find((one) => from >= one.from && from < one.to)
        const before = text.slice(Math.max(sentence?.from ?? 0, from - 40), from)
        const behind = text.slice(to, to + 40)
        const isDeadline = until(before).test(before) || after(behind).test(behind)
        if (!sentence || !isDeadline || !asks(sentence.text).test(sentence.text)) continue
        if (over(sentence.text).test(sentence.text) || /(?<!\p{L})who \p{L}+ed(?!\p{L})/u.test(sentence.text)) continue
        const deadline = { year, month, day }
        if (dayNumber(deadline) < dayNumber(appears))
          found(at(from, to), { date: inWords(deadline), comparedWith: 'issue', other: inWords(appears) })
        else if (last && dayNumber(deadline) > dayNumber(last) && takePart(sentence.text).test(sentence.text))
          found(at(from, to), { date: inWords(deadline), comparedWith: 'event', other: inWords(last) })
      }
    },
  },
})

/** 18/12/2026 and 12/18/2026: of the other dates with slashes, date-ambiguous tells. */
function datesWithSlashes(text: string) {
  return [...text.matchAll(/(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/g)].flatMap(
    ({ 0: all, 1: first, 2: second, 3: year, index: from }) => {
      const [one, two] = [Number(first), Number(second)]
      const [day, month] = one > 12 ? [one, two] : [two, one]
      return day > 12 ? [{ from, to: from + all.length, year: Number(year), month, day }] : []
    },
  )
}

function diary(start: string, body: string) {
  const event = { title: 'Visit to the valley', start, zone: 'Europe/London', body }
  return { type: 'diary', title: 'Dates for your diary', event }
}
