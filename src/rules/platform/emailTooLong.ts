import { defineRule } from '../rule.ts'
import { kilobytes } from './lib/kilobytes.ts'

export const emailTooLong = defineRule<{ size: number; limit: number; isShared: boolean }>({
  id: 'email-too-long',
  group: 'platform',
  severity: 'warning',
  summary: 'The newsletter is so long that Gmail may cut its end off.',
  why: 'Gmail shows the first 102 KB of an email and hides the rest behind a link. The sending platform lengthens every link, so what is pasted should stay below 80 KB.',
  looksAt: 'the size of what is pasted.',
  say: ({ size, limit, isShared }) => ({
    message: `What is pasted has ${kilobytes(size)}; above ${kilobytes(limit)} Gmail may cut the end off, with the unsubscribe link.`,
    help: isShared
      ? 'Send each language in an email of its own, “bilingual: two-mails”, move a section to the next issue, or put long texts on your web site and link to them.'
      : 'Move a section to the next issue, or put long texts on your web site and link to them.',
  }),
  good: () => [{ body: 'Each plan says what a region will do in the next two years.' }],
  bad: () => [
    {
      sections: ['first', 'second', 'third'].map((which) => ({
        type: 'story',
        title: `What the ${which} visit showed`,
        body: `The ${which} visit was in spring. `.repeat(1000),
        link: { text: `Report of the ${which} visit`, href: `https://www.europa.eu/visits/${which}` },
      })),
      at: [null],
    },
  ],
  look: {
    // The size of the whole artifact counts.
    artifact({ artifact: { role, text, limit, isShared } }, found) {
      if (role === 'paste' && limit !== null && text.length > limit) found(null, { size: text.length, limit, isShared })
    },
  },
})
