import { plainWord } from '../../lib/text/letterRegExp.ts'
import { defineRule, uniqueBy } from '../rule.ts'
import { renderedHeadings } from './lib/renderedHeadings.ts'

export const headingTwice = defineRule<{ text: string }>({
  id: 'heading-twice',
  group: 'structure',
  severity: 'warning',
  summary: 'Two sections have the same heading.',
  why: 'In a list of contents, and in a screen reader’s list of headings, two parts with one name cannot be told apart. Often the second one was copied and its title left as it was.',
  looksAt: 'the headings of sections.',
  say: ({ text }) => ({
    message: `“${text}” is the heading of an earlier section, too.`,
    help: 'Say in each heading what is special about this one, or join the two sections.',
  }),
  good: () => [
    {
      sections: [story('north', 'Plans in the north'), story('south', 'Plans in the south')],
    },
    // Small headings may come again in each section.
    {
      sections: [
        story('north', 'Plans in the north', '### By when\n\nBy the first of June.\n'),
        story('south', 'Plans in the south', '### By when\n\nBy the first of July.\n'),
      ],
    },
    // A portrait goes by its partner’s name.
    {
      sections: ['North office', 'South office'].map((partner) => ({
        type: 'spotlight',
        title: 'One of us',
        partner,
        body: `The ${partner.toLowerCase()} opened in spring.`,
        link: { text: `Visit the ${partner.toLowerCase()}`, href: `https://www.europa.eu/${partner.slice(0, 5)}` },
      })),
    },
  ],
  bad: () => [
    { sections: [story('north', 'Plans published'), story('south', 'Plans published')], at: ['Plans published'] },
    {
      sections: [story('north', 'Plans published!'), story('valleys', 'A guide'), story('south', 'Plans Published')],
      at: ['Plans Published'],
    },
  ],
  look: {
    block({ block }, found) {
      for (const { level, text, place } of block.isMain ? renderedHeadings(block) : []) {
        const at = level === 2 ? place() : null
        if (at !== null && plainWordsOf(text) !== '') found(at, { text })
      }
    },
  },
  gather(all) {
    const firsts = new Set(uniqueBy<{ text: string }>(({ text }) => plainWordsOf(text))(all))
    return all.filter((one) => !firsts.has(one))
  },
})

function plainWordsOf(text: string): string {
  const lower = text.toLowerCase()
  return (lower.match(plainWord(lower)) ?? []).join(' ')
}

function story(which: string, title: string, body = `In the ${which} each plan says what a region will do.`) {
  return {
    type: 'story',
    title,
    body,
    link: { text: `Read the plans of the ${which}`, href: `https://www.europa.eu/plans/${which}` },
  }
}
