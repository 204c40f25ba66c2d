import { defineRule } from '../rule.ts'
import { lengthOf, overflowStart } from './lib/inboxLine.ts'

const maxLength = 60

export const subjectLong = defineRule<{ length: number; kept: string }>({
  id: 'subject-long',
  group: 'inbox',
  severity: 'warning',
  summary: 'The subject is longer than inboxes show it.',
  why: 'An inbox shows about 60 characters of a subject on a computer and 30 to 40 on a telephone; the rest is cut off. Between 30 and 60 is a good length, with what matters most at the start (Granicus’ advice to its customers, 2026). What does not fit can stand in the preview text.',
  looksAt: 'the length of the subject.',
  say: ({ length, kept }) => ({
    message: `The subject has ${length} characters; many inboxes cut it off behind “${kept} …”.`,
    help: `Shorten it to at most ${maxLength} characters, the most important words first; the rest can go into the preview text.`,
  }),
  good: () => [
    { issue: { subject: 'Eight regions publish their plans' } },
    // Exactly 60; characters beyond the Basic Multilingual Plane count once.
    { issue: { subject: 'Eight regions publish plans for jobs, skills and fairer work' } },
    { issue: { subject: `${'🎓'.repeat(20)} Learning together across all of Europe` } },
  ],
  bad: () => [
    {
      issue: { subject: 'Eight regions publish their plans for new jobs, better skills and fairer work' },
      at: ['skills and fairer work'],
    },
    {
      issue: { subject: 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverleihung' },
      at: ['eichenverleihung'.slice(-8)],
    },
  ],
  look: {
    passage({ passage: { role, text, at } }, found) {
      const length = role === 'subject' ? lengthOf(text) : 0
      if (length <= maxLength) return
      const from = overflowStart(text, maxLength)
      found(at(from, text.length), { length, kept: text.slice(0, from).trimEnd() })
    },
  },
})
