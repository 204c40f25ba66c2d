import { defineBlockRule } from './lib/blockRule.ts'

export const paragraphsDiffer = defineBlockRule({
  id: 'paragraphs-differ',
  block: 'paragraph',
  summary: 'A text has a paragraph in one language only.',
  why: 'Both languages tell readers the same, paragraph by paragraph. One that was added to a text later is easily forgotten in its translation. The paragraphs are matched by their order and length, so the marked one can be its neighbour.',
  looksAt: 'the paragraphs of each text in both languages.',
  good: () => [
    { translation: {} },
    {
      body: 'Eight plans are out. Read them.\n\nThey were written by many people.\n',
      translation: { body: 'Mae wyth cynllun ar gael. Darllenwch nhw.\n\nBu llawer o bobl yn eu hysgrifennu.\n' },
    },
    // A section in a language of its own is the same in both.
    { section: { lang: 'cy', body: 'Mae wyth cynllun ar gael.\n\nDarllenwch nhw.\n' }, translation: { sections: [] } },
  ],
  bad: () => [
    {
      body: 'Eight plans are out. Read them.\n\nThey were written by many people, in all of the eight regions.\n',
      translation: { body: 'Mae wyth cynllun ar gael. Darllenwch nhw.\n' },
      at: ['They were written by many people, in all of the eight regions.'],
    },
    {
      body: 'Eight plans are out. Read them.\n',
      translation: { body: 'Mae wyth cynllun ar gael. Darllenwch nhw.\n\nBu llawer o bobl yn eu hysgrifennu.\n' },
      at: ['Bu llawer o bobl yn eu hysgrifennu.'],
    },
  ],
})
