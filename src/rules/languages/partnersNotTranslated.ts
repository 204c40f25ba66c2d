import { defineUntranslatedRule } from './lib/untranslatedRule.ts'

const quote = { type: 'quote', origin: 'partner', text: 'The plans are good for all of us.', person: 'Ana Ruiz' }
const story = { type: 'story', title: 'Eight plans', body: 'Eight plans are out.' }
const translated = { title: 'Wyth cynllun', body: 'Mae wyth cynllun ar gael.' }

export const partnersNotTranslated = defineUntranslatedRule({
  id: 'partners-text-not-translated',
  severity: 'question',
  summary: 'A partner’s text is in one language only.',
  why: 'A section with “origin: partner” was written by another body, from which nobody can demand a translation. It may have made one all the same. A section that also says “lang:” stands in every language as it is.',
  looksAt: 'sections with “origin: partner”, for what a translation leaves out.',
  say: ({ language, file }) => ({
    message: `This is a partner’s, and stays out of the ${language}. Does the partner have it in ${language}?`,
    help: `If so, add it in ${file}. If not, write “lang:” on the section with the language that it is in, and it stands in both.`,
  }),
  isAbout: ({ kind, isPartners }) => isPartners && kind !== 'alt',
  good: () => [
    { sections: [story, { ...quote, lang: 'en' }], translation: { sections: [translated] } },
    {
      sections: [story, quote],
      translation: { sections: [translated, { text: 'Mae’r cynlluniau’n dda i bob un ohonom.' }] },
    },
  ],
  bad: () => [{ sections: [story, quote], translation: { sections: [translated] }, at: ['type'] }],
})
