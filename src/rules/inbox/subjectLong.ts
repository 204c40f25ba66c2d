import { defineRule } from '../rule.ts'
import { keepsPlaceFree, lengthOf, maxLengths, orJoin, overflowStart, placeInLine, sentLine } from './lib/inboxLine.ts'
import { sharedEmail } from './lib/sharedEmail.ts'

const maxLength = maxLengths.subject

export const subjectLong = defineRule<{ length: number; kept: string; isShared: boolean }>({
  id: 'subject-long',
  group: 'inbox',
  severity: 'warning',
  summary: 'The subject is longer than inboxes show it.',
  why: 'An inbox shows about 60 characters of a subject on a computer and 30 to 40 on a telephone; the rest is cut off. Between 30 and 60 is a good length, with what matters most at the start (Granicus’ advice to its customers, 2026). What does not fit can stand in the preview text.',
  looksAt: 'the length of the subject; of one email in several languages, of them together.',
  say: ({ length, kept, isShared }) => ({
    message: `The subject has ${length} characters${isShared ? ' in all languages' : ''}; many inboxes cut it off behind “${kept} …”.`,
    help: orJoin(
      `Shorten it to at most ${maxLength} characters, the most important words first; the rest can go into the preview text.`,
      isShared,
      'subject',
    ),
  }),
  good: () => [
    { issue: { subject: 'Eight regions publish their plans' } },
    // Exactly 60; characters beyond the Basic Multilingual Plane count once.
    { issue: { subject: 'Eight regions publish plans for jobs, skills and fairer work' } },
    { issue: { subject: `${'🎓'.repeat(20)} Learning together across all of Europe` } },
    sharedEmail({}),
    sharedEmail({
      subject: { en: 'Eight regions publish their plans for jobs', cy: 'Wyth rhanbarth yn cyhoeddi eu cynlluniau' },
      joint: { subject: 'Wyth cynllun / Eight plans' },
    }),
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
    {
      ...sharedEmail({
        subject: { en: 'Eight regions publish their plans for jobs', cy: 'Wyth rhanbarth yn cyhoeddi eu cynlluniau' },
      }),
      at: ['yn cyhoeddi eu cynlluniau'],
    },
    {
      // The first language has exactly 60 characters.
      ...sharedEmail({
        subject: { en: 'Eight regions publish plans for jobs, skills and fairer work', cy: 'Cyhoeddi cynlluniau' },
      }),
      at: ['Cyhoeddi cynlluniau'],
    },
  ],
  look: {
    // The languages of one email share its subject.
    issue(evidence, found) {
      const line = sentLine(evidence, 'subject')
      const length = lengthOf(line?.text ?? '')
      if (!line || length <= maxLength || keepsPlaceFree(line, evidence.words)) return
      const { text, isShared } = line
      const from = overflowStart(text, maxLength)
      const place = placeInLine(line, from, text.length)
      if (place) found(place, { length, kept: text.slice(0, from).trimEnd(), isShared })
    },
  },
})
