import { wordsMissing } from '../lib/wordLists.ts'
import { defineRule } from '../rule.ts'
import { stopWordsFor } from '../structure/lib/stopWords.ts'
import { namesOf } from './lib/inText.ts'
import { pairedFields } from './lib/pairedFields.ts'
import { isSentence } from './lib/sentences.ts'

interface Details {
  readonly original: string
  readonly other: string
  readonly tag: string
  readonly isShared: boolean
}

export const textSameInBoth = defineRule<Details>({
  id: 'text-same-in-both',
  group: 'languages',
  severity: 'warning',
  summary: 'A text is the same in two languages.',
  why: 'A text that was copied to be translated later, and then was not, reaches readers in the wrong language. Names, numbers, addresses and whole quotations may be the same in both. So may a section or an event with “lang:”, which says what language it is in. A long text in the wrong language is reported by other-language instead.',
  looksAt:
    'texts of several words that are not names. It tells languages apart by their small words, such as “the” and “of”.',
  say: ({ original, other, tag, isShared }) => ({
    message: `This is the same in ${original} and ${other}, so one of the two still has to be translated.`,
    help: isShared
      ? `Give it in both languages here, such as “text: { en: …, cy: … }”.`
      : `Translate it. If it is meant to be the same in both, write “lang: ${tag}” on its section or event.`,
  }),
  good: () => [
    { translation: {} },
    {
      section: {
        type: 'figures',
        title: 'In numbers',
        items: [
          { value: '8', label: 'Interreg' },
          { value: '2.4 MB', label: 'plans' },
        ],
        link: { text: 'Read the eight plans', href: 'https://www.europa.eu/regions/plans' },
      },
      translation: {
        sections: [
          {
            title: 'Mewn rhifau',
            items: [
              { value: '8', label: 'Interreg' },
              { value: '2.4 MB', label: 'cynlluniau' },
            ],
            link: { text: 'Darllenwch yr wyth cynllun' },
          },
        ],
      },
    },
    {
      body: 'Industrial Site Management Ruhr\n\n“We are all in this together.”\n',
      translation: { body: 'Industrial Site Management Ruhr\n\n“We are all in this together.”\n' },
    },
  ],
  bad: () => [
    {
      section: { title: 'Eight plans were published' },
      translation: { section: { title: 'Eight plans were published' } },
      at: ['Eight plans were published'],
    },
    {
      translation: { section: { link: { text: 'Read all the plans' } } },
      section: { link: { text: 'Read all the plans', href: 'https://www.europa.eu/regions/plans' } },
      at: ['Read all the plans'],
    },
    {
      newsletter: { website: { text: 'Read all of our news', href: 'https://www.europa.eu/regions' } },
      translation: {},
      at: ['Read all of our news'],
    },
  ],
  unable: (setting) => wordsMissing(setting, 'stopWords'),
  look: {
    variants({ variants, ...setting }, found) {
      const { source } = variants
      const { language, words } = { language: source.language, words: setting.words }
      const { clearlyIn } = stopWordsFor(setting)
      for (const { path, isInSection, source: originals, translation: passages } of pairedFields(variants)) {
        // A newsletter has one name, and a funder prescribes the words of its statement.
        if (/^(?:name$|funding\.|joint\.)/.test(path) && !isInSection) continue
        const texts = new Map(originals.map((one) => [one.text, one] as const))
        for (const { text, isName, at } of passages) {
          const same = texts.get(text)
          if (!same || isName || clearlyIn(text) !== null) continue
          const [place, original] = [at(0, text.length), same.at(0, text.length)]
          const isShared = place.source.path === original.source.path && place.from === original.from
          // A translation takes over names and words for programs only.
          if ((isShared && isInSection) || !isSentence(text, { language, words }, setting.language)) continue
          found(place, { ...namesOf(variants), tag: source.issue.lang, isShared })
        }
      }
    },
  },
})
