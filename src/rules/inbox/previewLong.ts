import { defineRule } from '../rule.ts'
import { lengthOf, overflowStart } from './lib/inboxLine.ts'

const maxLength = 140

export const previewLong = defineRule<{ length: number }>({
  id: 'preview-long',
  group: 'inbox',
  severity: 'warning',
  summary: 'The preview text is longer than any inbox shows it.',
  why: 'No common inbox shows more than about 140 characters of preview text, telephones much less; a screen reader may read all of it before the email begins (Granicus’ advice to its customers, 2026: at most 140).',
  looksAt: 'the length of the preview text.',
  say: ({ length }) => ({
    message: `The preview text has ${length} characters; no inbox shows more than about ${maxLength}, so its end is never read.`,
    help: 'Shorten it, with what matters most at the start.',
  }),
  good: () => [
    { issue: { preview: `Each plan says what a region will do. ${'More to come. '.repeat(7)}Done` } },
    { issue: { preview: `Sixty good practices and thirty plans ${'🎉'.repeat(102)}` } },
  ],
  bad: () => [
    {
      issue: {
        preview:
          'Each plan says what a region will do in the next two years, who takes part, what it costs, where the money comes from and how anybody may join it.',
      },
      at: ['join it.'],
    },
    {
      // 141 characters.
      issue: {
        preview:
          'Each plan says what a region will do in the next two years, who takes part in it, what it costs, who pays for it, and how anyone may join 🎉🎉🎉',
      },
      at: ['🎉🎉🎉'],
    },
  ],
  look: {
    passage({ passage: { role, text, at } }, found) {
      const length = role === 'preview' ? lengthOf(text) : 0
      if (length > maxLength) found(at(overflowStart(text, maxLength), text.length), { length })
    },
  },
})
