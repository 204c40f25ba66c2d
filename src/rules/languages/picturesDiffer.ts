import { defineBlockRule } from './lib/blockRule.ts'

const pictures = { 'plans.png': { width: 1200, height: 600 } }

export const picturesDiffer = defineBlockRule({
  id: 'pictures-differ',
  block: 'alt',
  summary: 'A text has a picture in one language only.',
  why: 'A picture in running text belongs to that text, so a translation names it again, with its alternative text in that language. A picture in a field of its own, such as “image:”, is taken over, and only its “alt:” is translated.',
  looksAt: 'the pictures in each text in both languages.',
  good: () => [
    {
      pictures,
      body: 'Eight plans are out.\n\n![Eight reports on a shelf](plans.png)\n',
      translation: { body: 'Mae wyth cynllun ar gael.\n\n![Wyth adroddiad ar silff](plans.png)\n' },
    },
  ],
  bad: () => [
    {
      pictures,
      body: 'Eight plans are out.\n\n![Eight reports on a shelf](plans.png)\n',
      translation: { body: 'Mae wyth cynllun ar gael.\n' },
      at: ['Eight reports on a shelf'],
    },
    {
      pictures,
      body: 'Eight plans are out.\n',
      translation: { body: 'Mae wyth cynllun ar gael.\n\n![Wyth adroddiad ar silff](plans.png)\n' },
      at: ['Wyth adroddiad ar silff'],
    },
  ],
})
