import { defineUntranslatedRule } from './lib/untranslatedRule.ts'

const image = { src: 'plans.png', alt: 'Eight reports on a shelf' }
const pictures = { 'plans.png': { width: 1200, height: 600 } }

export const altNotTranslated = defineUntranslatedRule({
  id: 'alt-not-translated',
  severity: 'error',
  summary: 'A picture’s alternative text is not translated.',
  why: 'A picture is taken over from the source, its alternative text is not: a screen reader would read it with the voice of the wrong language. Without one, readers who do not see the picture do not learn what it shows.',
  looksAt: 'the alternative texts of pictures that a translation takes over.',
  say: ({ field, language, file }) => ({
    message: `This picture’s alternative text has no ${language} yet.`,
    help: `Write “${field}: …” in ${file}, under the picture’s field. The picture’s file is taken over.`,
  }),
  isAbout: ({ kind }) => kind === 'alt',
  good: () => [
    { pictures, section: { image }, translation: { section: { image: { alt: 'Wyth adroddiad ar silff' } } } },
  ],
  bad: () => [{ pictures, section: { image }, translation: {}, at: ['Eight reports on a shelf'] }],
})
