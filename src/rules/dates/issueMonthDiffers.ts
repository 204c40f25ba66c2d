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
    'the subject, the preview text and greetings in English issues, such as “Welcome to the May issue”; an issue may be called after the month before or after its own.',
  say: ({ words, month, own }) => ({
    message: `“${words}” names ${month}, and this is the issue of ${own}.`,
    help: `Write “${own}”, or correct the issue’s date.`,
  }),
  good: () => [
    { body: 'Welcome to the May issue. In our next issue, in June, we go on; the December issue had a map.' },
    { body: 'Welcome to the May issue of the year.', issue: { date: '2026-04-28' } },
    { body: 'Welcome to the April issue, a day late.', issue: { date: '2026-05-01' } },
    { body: 'Welcome to the December/January issue.', issue: { date: '2026-01-20' } },
    {
      body: 'Welcome to our April news, which you get in May. Here is our [December newsletter](https://www.europa.eu/12).',
    },
    { body: 'It is short. This may update your plans, and the March edition of the market had a map.' },
    { issue: { subject: 'News: March for clean air, and the December fair' } },
    { issue: { subject: 'The June festival, and what May brought us' } },
  ],
  bad: () => [
    { body: 'Welcome to the December issue of our news.', at: ['December'] },
    { body: 'In this March edition you find eight plans.', at: ['March'] },
    { body: 'Hello and welcome to our November newsletter!', at: ['November'] },
    { issue: { subject: 'October newsletter: eight regions, eight plans' }, at: ['October'] },
    { issue: { subject: 'Regions together newsletter, December 2025: eight plans' }, at: ['December 2025'] },
    { issue: { subject: 'News for December' }, at: ['December'] },
    { issue: { subject: 'Your Christmas update is here' }, at: ['Christmas'] },
    { body: 'Welcome to December’s newsletter. It is short.', at: ['December'] },
    { body: 'Here is your May 2025 newsletter. It is short.', at: ['May 2025'] },
  ],
  look: {
    passage({ passage, language, issueDate }, found) {
      if (baseLanguage(language.tag) !== 'en') return
      const { text, at, role, links } = passage
      const months = language.months.map((one) => one.toLowerCase())
      const small = text.toLowerCase()
      if (!issueWord.test(small) || ![...months, christmas].some((one) => small.includes(one))) return
      const { greeting, start, label } = patternsFor(language.months)
      const patterns = role === 'subject' || role === 'preview' ? [greeting, start, label] : [greeting]
      for (const pattern of patterns)
        for (const { 0: words, 1: before = '', 2: named = '', 3: month = '', 4: year, index } of firstMatches(
          text,
          pattern,
        )) {
          const [from, to] = [index + before.length, index + before.length + named.length]
          // In lower case “may” and “march” are other words, and a link leads to another issue.
          if (!/^[A-Z]/.test(month) || links.some((one) => one.from < to && from < one.to)) continue
          const inYear = month.toLowerCase() === christmas ? 12 : months.indexOf(month.toLowerCase()) + 1
          const apart = Math.abs(inYear - issueDate.month + (year ? (Number(year) - issueDate.year) * 12 : 0))
          // An issue may look ahead to the next month or back on the last one, also over the turn of a year.
          if (apart < 2 || (!year && apart === 11)) continue
          const own = [language.months[issueDate.month - 1], year && issueDate.year].filter(Boolean).join(' ')
          found(at(from, to), { words, month: named, own })
        }
    },
  },
})

const christmas = 'christmas'
const issueNames = 'issue|edition|newsletter|bulletin|e-?news|e-?bulletin|round-?up|update|news'
/** A cheap test that every greeting passes, so that most texts do not compile its pattern. */
const issueWord = new RegExp(issueNames)

const patternsFor = weakMemo((months: readonly string[]) => {
  const month = `((${months.join('|')}|${christmas})(?: (\\d{4}))?)`
  const issueOf = `(?:(?:new|latest|first) )?)${month}(?:['’]s)? (?:${issueNames})\\b`
  return {
    /** “Welcome to our May issue”, “Here is May’s newsletter”. */
    greeting: new RegExp(
      `(\\b(?:(?:welcome to|here is|here['’]s|this is)(?: (?:the|our|this|your))? |this )${issueOf}`,
      'gi',
    ),
    /** The start of a subject: “Your May update”; not “The May edition of the fair”. */
    start: new RegExp(`^((?:(?:the|our|your) )?${issueOf}(?! (?:of|on|to|had|was|were|went|will)\\b)`, 'gi'),
    /** “Our news, May 2026: …”, “News for May”; not “News: May to July”. */
    label: new RegExp(
      `(\\b(?:${issueNames})(?:,|:| [–—|-]| for)? )${month}(?=$|:|\\s[–—|-]\\s(?!${months.join('|')}))`,
      'gi',
    ),
  }
})
