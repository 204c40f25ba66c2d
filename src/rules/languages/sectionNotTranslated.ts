import { defineUntranslatedRule } from './lib/untranslatedRule.ts'

const href = 'https://www.europa.eu/regions/plans'
const two = [
  { type: 'story', title: 'Eight plans', body: 'Eight plans are out.', link: { text: 'Read the eight plans', href } },
  { type: 'story', title: 'One film', body: 'A film is out too.' },
]
const [first, second] = [
  { title: 'Wyth cynllun', body: 'Mae wyth cynllun ar gael.', link: { text: 'Darllenwch yr wyth cynllun' } },
  { title: 'Un ffilm', body: 'Mae ffilm ar gael hefyd.' },
]

export const sectionNotTranslated = defineUntranslatedRule({
  id: 'section-not-translated',
  severity: 'warning',
  blocksFinal: true,
  summary: 'A section is not translated.',
  why: 'Texts are never taken over from another language, so a section without a translation stays out of that language, and its readers do not hear of it. For a final build it is an error.',
  looksAt: 'the sections of the source, for those that a translation leaves out.',
  say: ({ language, file }) => ({
    message: `This section has no ${language} yet, so it stays out there.`,
    help: `Translate it in ${file}; or, if it is to stand in both as it is, write “lang:” on it with its language.`,
  }),
  isAbout: ({ kind, isPartners }) => kind === 'section' && !isPartners,
  good: () => [
    { translation: {} },
    { sections: two, translation: { sections: [first, second] } },
    { sections: [two[0] ?? {}, { ...two[1], lang: 'en' }], translation: { sections: [first] } },
  ],
  bad: () => [{ sections: two, translation: { sections: [first] }, at: ['type'] }],
})
