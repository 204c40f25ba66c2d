import { defineRule } from '../rule.ts'
import { lengthOf } from './lib/inboxLine.ts'

const minLength = 30

export const previewShort = defineRule<{ length: number }>({
  id: 'preview-short',
  group: 'inbox',
  severity: 'warning',
  summary: 'The preview text is so short that inboxes may fill the line up with something else.',
  why: 'An inbox shows some 40 to 140 characters after the subject. What the preview text leaves empty is lost, or filled with the first words of the email, which say nothing new.',
  looksAt: 'the length of the preview text.',
  say: ({ length }) => ({
    message: `The preview text has only ${length} characters; inboxes show 40 to 140.`,
    help: `Use the room: at least ${minLength} characters that say what else is inside.`,
  }),
  good: () => [
    { issue: { preview: 'A plan for every region, and 30 good practices.' } },
    { issue: { preview: 'Thirty characters, not a dozen' } },
  ],
  bad: () => [
    { issue: { preview: 'News from the regions' }, at: ['News from the regions'] },
    { issue: { preview: 'Twenty-nine characters, see.' }, at: ['Twenty-nine characters, see.'] },
  ],
  look: {
    passage({ passage: { role, text, at } }, found) {
      const length = lengthOf(text)
      if (role === 'preview' && length < minLength) found(at(0, text.length), { length })
    },
  },
})
