import { defineRule } from '../rule.ts'
import { lengthOf, sentLine } from './lib/inboxLine.ts'
import { sharedEmail } from './lib/sharedEmail.ts'

const minLength = 30

export const previewShort = defineRule<{ length: number }>({
  id: 'preview-short',
  group: 'inbox',
  severity: 'warning',
  summary: 'The preview text is so short that inboxes may fill the line up with something else.',
  why: 'An inbox shows some 40 to 140 characters after the subject. What the preview text leaves empty is lost, or filled with the first words of the email, which say nothing new.',
  looksAt: 'the length of the preview text; of one email in several languages, of them together.',
  say: ({ length }) => ({
    message: `The preview text has only ${length} characters; inboxes show 40 to 140.`,
    help: `Use the room: at least ${minLength} characters that say what else is inside.`,
  }),
  good: () => [
    { issue: { preview: 'A plan for every region, and 30 good practices.' } },
    { issue: { preview: 'Thirty characters, not a dozen' } },
    sharedEmail({ preview: { en: 'New plans for jobs', cy: 'Cynlluniau newydd' } }),
  ],
  bad: () => [
    { issue: { preview: 'News from the regions' }, at: ['News from the regions'] },
    { issue: { preview: 'Twenty-nine characters, see.' }, at: ['Twenty-nine characters, see.'] },
    { ...sharedEmail({ preview: { en: 'New plans', cy: 'Cynlluniau' } }), at: ['New plans'] },
  ],
  look: {
    // The languages of one email share its preview text.
    issue(evidence, found) {
      const line = sentLine(evidence, 'preview')
      const length = lengthOf(line?.text ?? '')
      // What they share is reported in its first language.
      if (line?.from === 0 && length < minLength) found(line.passage.at(0, line.passage.text.length), { length })
    },
  },
})
