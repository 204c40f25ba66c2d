import { defineRule } from '../rule.ts'

export const previewMissing = defineRule<null>({
  id: 'preview-missing',
  group: 'inbox',
  severity: 'warning',
  summary: 'The issue has no preview text.',
  why: 'Inboxes show a line of the email after its subject. Without a preview text they take the first words they find, which are the same in every issue: the newsletter’s name, its number and its date.',
  looksAt: 'whether the issue has a preview text.',
  say: () => ({
    message: 'This issue has no preview text, so inboxes show the newsletter’s name and date after the subject.',
    help: 'Add a line of 30 to 140 characters that goes on where the subject ends, such as “preview: A guide, five good practices, and a date in October.”',
  }),
  good: () => [
    { issue: { preview: 'A guide, five good practices, and a date in October.' } },
    { body: 'The preview text of this story is the one that it had.' },
  ],
  bad: () => [
    { issue: { preview: null }, at: ['date'] },
    { issue: { preview: '   ' }, at: ['date'] },
  ],
  look: {
    // The issue itself lacks something.
    issue({ issue }, found) {
      // Another rule finds what only a translation lacks.
      const isSource = !issue.bilingual || issue.lang === issue.bilingual.source
      if (isSource && !issue.preview?.trim()) found(issue.place, null)
    },
  },
})
