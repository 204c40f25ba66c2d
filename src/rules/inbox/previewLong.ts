import { defineRule } from '../rule.ts'
import { keepsPlaceFree, lengthOf, maxLengths, orJoin, overflowStart, placeInLine, sentLine } from './lib/inboxLine.ts'
import { sharedEmail } from './lib/sharedEmail.ts'

const maxLength = maxLengths.preview

export const previewLong = defineRule<{ length: number; isShared: boolean; isLeftOut: boolean }>({
  id: 'preview-long',
  group: 'inbox',
  severity: 'warning',
  summary: 'The preview text is longer than any inbox shows it.',
  why: 'No common inbox shows more than about 140 characters of preview text, telephones much less; a screen reader may read all of it before the email begins (Granicus’ advice to its customers, 2026: at most 140).',
  looksAt: 'the length of the preview text; of one email in several languages, whether all have room in it.',
  say: ({ length, isShared, isLeftOut }) => ({
    message: isLeftOut
      ? `No inbox shows more than about ${maxLength} characters of preview text, so with the languages before it this one has no room and is left out.`
      : `The preview text has ${length} characters; no inbox shows more than about ${maxLength}, so its end is never read.`,
    help: isLeftOut
      ? orJoin('Shorten the preview text in each language.', isShared, 'preview')
      : orJoin('Shorten it, with what matters most at the start.', isShared, 'preview'),
  }),
  good: () => [
    { issue: { preview: `Each plan says what a region will do. ${'More to come. '.repeat(7)}Done` } },
    { issue: { preview: `Sixty good practices and thirty plans ${'🎉'.repeat(102)}` } },
    sharedEmail({}),
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
    {
      ...sharedEmail({
        preview: {
          en: 'What each region will do in the next two years, and who takes part in it.',
          cy: 'Beth fydd pob rhanbarth yn ei wneud yn y ddwy flynedd nesaf, a phwy sy’n cymryd rhan.',
        },
      }),
      at: ['Beth fydd pob rhanbarth yn ei wneud yn y ddwy flynedd nesaf, a phwy sy’n cymryd rhan.'],
    },
  ],
  look: {
    // The languages of one email share its preview text.
    issue(evidence, found) {
      const line = sentLine(evidence, 'preview')
      if (!line) return
      const { text, passage, isShared } = line
      const length = lengthOf(text)
      const isLeftOut = line.from === null
      if ((length <= maxLength && !isLeftOut) || keepsPlaceFree(line, evidence.words)) return
      if (isLeftOut && length <= maxLength) found(passage.at(0, passage.text.length), { length, isShared, isLeftOut })
      const place = length > maxLength ? placeInLine(line, overflowStart(text, maxLength), text.length) : null
      if (place) found(place, { length, isShared, isLeftOut })
    },
  },
})
