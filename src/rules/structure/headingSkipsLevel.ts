import { defineRule } from '../rule.ts'
import { renderedHeadings } from './lib/renderedHeadings.ts'

export const headingSkipsLevel = defineRule<{ text: string; level: number; before: number }>({
  id: 'heading-skips-level',
  group: 'structure',
  severity: 'warning',
  summary: 'A small heading stands where a larger one is missing above it.',
  why: 'Screen readers list headings by level, and their users go from one to the next. A level that is left out makes them look for what they have missed (WCAG 2.2, 1.3.1). A section’s title is of the second level; in running text “###” makes one of the third and “####” one of the fourth.',
  looksAt: 'the levels of the headings in the finished email, one after another.',
  say: ({ text, level, before }) => ({
    message: `“${text}” is a heading of level ${level}, but the one before it is of level ${before}: level ${before + 1} is left out.`,
    help:
      level === 4
        ? 'Write it with “###”; “####” is for a heading below one with “###”.'
        : before === 1
          ? 'Give the section a title, or take the small heading away.'
          : `In the template, make it a heading of level ${before + 1}.`,
  }),
  good: () => [
    { body: '### What comes next\n\nEach plan starts in June.\n\n#### In the valleys\n\nTwo offices open.\n' },
    { body: '# What comes next\n\nEach plan starts in June.\n\n### In the valleys\n\nTwo offices open.\n' },
    // Back to a larger one is no jump.
    {
      body: '### One\n\nThe first year.\n\n#### In May\n\nA plan.\n\n### Two\n\nThe second year.\n',
    },
  ],
  bad: () => [
    { body: 'Each plan starts in June.\n\n#### In the valleys\n\nTwo offices open.\n', at: ['In the valleys'] },
    {
      body: '#### In *the* valleys\n\nTwo offices open.\n\n#### By the sea\n\nOne office opens.\n',
      at: ['In *the* valleys'],
    },
    {
      section: {
        type: 'article',
        body: '### In the valleys\n\nTwo offices open.\n',
        link: { text: 'Find the offices', href: 'https://www.europa.eu/offices' },
      },
      at: ['In the valleys'],
    },
    {
      files: {
        'templates/partials/title.mjml.hbs':
          '<h3 class="ink" style="font-size:24px;line-height:30px;color:{{@theme.light.ink}}">{{text}}</h3>\n',
      },
      at: ['Eight plans published'],
    },
  ],
  look: {
    block({ block }, found) {
      for (const { place, ...one } of block.isMain ? renderedHeadings(block) : [])
        found(place(), { ...one, before: one.level })
    },
  },
  // Compares each heading with the one before it.
  gather: (all) =>
    all.flatMap(({ place, details }, i) => {
      const before = all[i - 1]?.details.level ?? details.level
      return details.level > before + 1 ? [{ place, details: { ...details, before } }] : []
    }),
})
