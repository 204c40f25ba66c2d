import { plainWord } from '../../lib/text/letterRegExp.ts'
import { defineRule } from '../rule.ts'
import { inboxLine } from './lib/inboxLine.ts'

/** A preview text may begin with a subject of fewer words: “Plans published”. */
const minWords = 3

export const previewRepeatsSubject = defineRule<null>({
  id: 'preview-repeats-subject',
  group: 'inbox',
  severity: 'warning',
  summary: 'The preview text says the subject again.',
  why: 'An inbox shows the preview text right behind the subject, so readers see the same words twice and learn nothing more. Go on where the subject ends: what else is inside, what a reader gains, by when to act.',
  looksAt: 'the subject and the words with which the preview text begins.',
  say: () => ({
    message: 'The preview text says the subject again, and inboxes show it right behind the subject.',
    help: 'Say what the subject leaves open: what else is in this issue, for whom, or by when.',
  }),
  good: () => [
    { issue: { preview: 'Eight regions, eight plans: what each of them will do in the next two years.' } },
    { issue: { subject: 'Plans published', preview: 'Plans published by eight regions say what each will do.' } },
    { issue: { subject: 'A plan for every region', preview: 'A plan for every regional office, and 30 practices.' } },
  ],
  bad: () => [
    {
      issue: { preview: 'Eight regions publish their plans for new jobs' },
      at: ['Eight regions publish their plans for new jobs'],
    },
    {
      issue: { preview: 'EIGHT REGIONS publish their plans for new jobs. Read what each will do.' },
      at: ['EIGHT REGIONS publish their plans for new jobs'],
    },
  ],
  look: {
    // The subject and the preview text are compared.
    issue(evidence, found) {
      const subject = wordsIn(inboxLine(evidence, 'subject')?.text ?? '')
      const preview = inboxLine(evidence, 'preview')
      const words = wordsIn(preview?.text ?? '')
      const last = words[subject.length - 1]
      if (!preview || !last || (subject.length < minWords && words.length > subject.length)) return
      if (subject.every(({ text }, i) => text === words[i]?.text))
        found(preview.at(0, endWithPunctuation(preview.text, last.to)), null)
    },
  },
})

function wordsIn(text: string): { readonly text: string; readonly to: number }[] {
  return [...text.matchAll(plainWord(text))].map(({ 0: one, index }) => ({
    text: one.toLowerCase(),
    to: index + one.length,
  }))
}

/** The end of the repeated words, or of the text if only punctuation follows. */
function endWithPunctuation(text: string, to: number): number {
  return /^\p{P}*$/u.test(text.slice(to)) ? text.length : to
}
