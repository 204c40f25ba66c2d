import { defineUntranslatedRule } from './lib/untranslatedRule.ts'

export const textNotInLanguage = defineUntranslatedRule({
  id: 'text-not-in-language',
  severity: 'warning',
  summary: 'A text is not translated, and is left out.',
  why: 'Texts are never taken over from another language, so one without a translation stays out of that language. A text that is always needed, such as a title, is found before the issue is built (text-not-translated).',
  looksAt: 'the texts of the issue and of newsletter.yaml, for those that a language lacks.',
  say: ({ field, language, file }) => ({
    message: `This “${field}” has no ${language} yet, so it stays out there.`,
    help: `Write “${field}: …” in ${file}, in ${language}.`,
  }),
  isAbout: ({ kind, isPartners }) => kind === 'text' && !isPartners,
  good: () => [
    { translation: {} },
    { newsletter: { about: { en: 'All the regions.', cy: 'Yr holl ranbarthau.' } }, translation: {} },
  ],
  bad: () => [
    {
      issue: { preview: 'Each plan says what a region will do in the next two years.' },
      translation: { issue: { preview: null } },
      at: ['Each plan says what a region will do in the next two years.'],
    },
    {
      newsletter: { about: { en: 'All the regions.' } },
      translation: {},
      at: ['en: All the regions.\n'],
    },
  ],
})
