import { defineBlockRule } from './lib/blockRule.ts'

export const headingsDiffer = defineBlockRule({
  id: 'headings-differ',
  block: 'heading',
  summary: 'A text has a small heading in one language only, or of another level.',
  why: 'Readers look through a text by its headings, and screen readers jump from one to the next. Both languages need the same, and of the same level.',
  looksAt: 'the small headings and their levels in each text in both languages.',
  good: () => [
    {
      body: '### Homes\n\nEach plan has a part on homes.\n',
      translation: { body: '### Cartrefi\n\nMae rhan ar gartrefi ym mhob cynllun.\n' },
    },
  ],
  bad: () => [
    {
      body: 'Eight plans are out.\n\n### Homes\n\nEach plan has a part on homes.\n',
      translation: { body: 'Mae wyth cynllun ar gael.\n\nMae rhan ar gartrefi ym mhob cynllun.\n' },
      at: ['Homes'],
    },
    {
      body: '### Plans\n\nEight plans are out.\n\n### Homes\n\nEach plan has a part on homes.\n',
      translation: {
        body: '### Cynlluniau\n\nMae wyth cynllun ar gael.\n\n#### Cartrefi\n\nMae rhan ar gartrefi ym mhob cynllun.\n',
      },
      at: ['Cartrefi'],
    },
    {
      body: 'Eight plans are out.\n\n### Homes\n\nEach plan has a part on homes.\n',
      translation: { body: 'Mae wyth cynllun ar gael.\n\n**Cartrefi**\n\nMae rhan ar gartrefi ym mhob cynllun.\n' },
      at: ['Cartrefi'],
    },
  ],
})
