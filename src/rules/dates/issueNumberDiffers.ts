import { weakMemo } from '../../lib/cache/memo.ts'
import { escapeRegExp } from '../../lib/text/escapeRegExp.ts'
import { firstMatches } from '../../lib/text/firstMatches.ts'
import type { Language } from '../../model/language.ts'
import { defineRule } from '../rule.ts'

export const issueNumberDiffers = defineRule<{ words: string; number: number }>({
  id: 'issue-number-differs',
  group: 'dates',
  severity: 'warning',
  summary: 'A text gives the issue another number than its masthead.',
  why: 'A new issue is often made from a copy of the last one, and its number stays in the subject: “Issue 11” above the masthead of issue 12. Readers who keep the issues cannot tell which one they have.',
  looksAt:
    'the subject and the preview text, and greetings in English such as “Welcome to issue 11”, in an issue with a “number”.',
  say: ({ words, number }) => ({
    message: `“${words}” is not this issue’s number, which is ${number}.`,
    help: `Write ${number} here, or correct “number”.`,
  }),
  good: () => [
    { issue: { number: 12, subject: 'Regions together, issue 12: eight plans for jobs' } },
    { issue: { number: 12, subject: 'Eight plans, and your answers to issue 11' } },
    { issue: { number: 12, subject: 'Regions together: bus No 11 goes to Cardiff' } },
    { issue: { number: 12 }, body: 'Welcome to the twelfth issue. This is the second issue that we face.' },
    { issue: { subject: 'Regions together, issue 11: eight plans' } },
  ],
  bad: () => [
    { issue: { number: 12, subject: 'Regions together, issue 11: eight plans' }, at: ['issue 11'] },
    { issue: { number: 12, subject: 'Our newsletter, No 11: eight plans for jobs' }, at: ['No 11'] },
    { issue: { number: 12 }, body: 'Welcome to issue 11 of our news.', at: ['issue 11'] },
    { issue: { number: 12 }, body: 'Welcome to our eleventh issue. It is short.', at: ['eleventh issue'] },
  ],
  eachLanguage: true,
  look: {
    // Compares texts with the number, a field of the whole issue.
    issue({ manuscript, issue: { number }, language }, found) {
      if (number === null) return
      for (const { text, role, at } of manuscript.passages) {
        const inInbox = role === 'subject' || role === 'preview'
        if (!inInbox && !welcome.test(text)) continue
        const patterns = inInbox ? [labelIn(language), greeting] : [greeting]
        for (const { 0: all, 1: one, 2: other, index } of patterns.flatMap((pattern) => firstMatches(text, pattern))) {
          const words = one ?? other ?? ''
          const [digits] = /\d+/.exec(words) ?? []
          const named = digits ? Number(digits) : ordinals.indexOf(words.split(' ')[0]?.toLowerCase() ?? '') + 1
          const from = index + all.length - words.length
          if (named !== number) found(at(from, from + words.length), { words, number })
        }
      }
    },
  },
})

const ordinals = [
  ...['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh'],
  ...['twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth'],
  'twentieth',
]

/** A cheap test that every greeting passes. */
const welcome = /welcome to/i

const mark = String.raw`(?:no\.?\s|number\s|#)`
const figures = String.raw`\d{1,3}(?![\d.,:/%–-]*\d|%)`

/** “Welcome to issue 11”, “Welcome to our eleventh issue”. */
const greeting = new RegExp(
  `\\b(?:welcome to (issue ${mark}?${figures})|welcome to (?:the|our) ((?:\\d{1,4}(?:st|nd|rd|th)|${ordinals.join('|')}) issue))\\b`,
  'gi',
)

/** The masthead’s own words behind a name: “Our news, issue 11”; not “Your answers to issue 11”. */
const labelIn = weakMemo(({ words }: Language) => {
  const issue = escapeRegExp(words['issue'] ?? '')
    .replace(/\s/g, '\\s')
    .replace(escapeRegExp('{number}'), `${mark}?${figures}`)
  const name = '(?:newsletter|bulletin|news)'
  return new RegExp(`(?:^|[,:|(–—·-]\\s?|\\b${name}\\s)(${issue})|\\b${name},?\\s(${mark}${figures})`, 'gi')
})
