import { weakMemo } from '../../lib/cache/memo.ts'
import { baseLanguage } from '../../lib/text/baseLanguage.ts'
import { firstMatches } from '../../lib/text/firstMatches.ts'
import { defineRule } from '../rule.ts'

export const issueMonthDiffers = defineRule<{ words: string; month: string; own: string }>({
  id: 'issue-month-differs',
  group: 'dates',
  severity: 'warning',
  summary: 'A text welcomes readers to the issue of another month.',
  why: 'A new issue is often made from a copy of the last one, and its greeting stays: “Welcome to the December issue” in February.',
  looksAt:
    'the subject, the preview text and greetings in English issues, such as “Welcome to the May issue”; an issue of the last days of a month may be called after the next.',
  say: ({ words, month, own }) => ({
    message: `“${words}” names ${month}, and this is the issue of ${own}.`,
    help: `Write “${own}”, or correct the issue’s date.`,
  }),
  good: () => [
    { body: 'Welcome to the May issue. In our next issue, in June, we go on; the December issue had a map.' },
    { body: 'Welcome to the May issue of the year.', issue: { date: '2026-04-28' } },
    { body: 'Welcome to the April issue, a day late.', issue: { date: '2026-05-01' } },
    { body: 'Welcome to the December/January issue.', issue: { date: '2026-01-20' } },
    { issue: { subject: 'The June festival, and what May brought us' } },
  ],
  bad: () => [
    { body: 'Welcome to the December issue of our news.', at: ['December'] },
    { body: 'In this March edition you find eight plans.', at: ['March'] },
    { body: 'Hello and welcome to our November newsletter!', at: ['November'] },
    { issue: { subject: 'October newsletter: eight regions, eight plans' }, at: ['October'] },
  ],
  look: {
    passage({ passage, language, issueDate }, found) {
      if (baseLanguage(language.tag) !== 'en') return
      const { months } = language
      const { month, day } = issueDate
      const own = months[month - 1]
      if (own === undefined) return
      // Late in a month, or early, the issue may be named after the next month or the last one.
      const near = [
        month - 1,
        ...(day === null || day > 19 ? [month % 12] : []),
        ...(day === null || day < 8 ? [(month + 10) % 12] : []),
      ]
      const accepted = new Set(near.map((i) => months[i]))
      const { text, at, role } = passage
      const small = text.toLowerCase()
      if (!months.some((one) => small.includes(one.toLowerCase())) || !issueWord.test(text)) return
      for (const { 0: words, 1: before = '', 2: named = '', index } of firstMatches(text, greetingWith(months))) {
        const isGreeting = role === 'subject' || role === 'preview' || /(?:welcome to|this)\s/i.test(before)
        const from = index + before.length
        if (isGreeting && !accepted.has(named)) found(at(from, from + named.length), { words, month: named, own })
      }
    },
  },
})

const issueNames = 'issue|edition|newsletter|bulletin|e-?news|e-?bulletin|round-?up|update|news'
/** A cheap test that every greeting passes, so that most texts do not compile its pattern. */
const issueWord = new RegExp(issueNames, 'i')
const greetingWith = weakMemo(
  (months: readonly string[]) =>
    new RegExp(
      `((?:\\bwelcome to (?:the|our|this|your)|\\bthis|^)\\s?(?:new |latest |first )?)\\b(${months.join('|')})(?: \\d{4})?(?:['’]s)? (?:${issueNames})\\b`,
      'gi',
    ),
)
