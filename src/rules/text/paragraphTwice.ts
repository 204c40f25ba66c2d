import { plainWord } from '../../lib/text/letterRegExp.ts'
import type { Passage } from '../../model/manuscript.ts'
import { defineRule } from '../rule.ts'

/** Paragraphs of at most so many words may repeat. Across the issue more may, such as a standard phrase. */
const [maxWordsInOneText, maxWordsElsewhere] = [4, 24]

export const paragraphTwice = defineRule<{ words: number }>({
  id: 'paragraph-twice',
  group: 'text',
  severity: 'warning',
  summary: 'A paragraph stands twice.',
  why: 'A paragraph that was moved and not taken out at its old place makes readers go back to see what they have missed.',
  looksAt: 'paragraphs of five words and more in one text, and of 25 and more in the whole issue.',
  say: () => ({
    message: 'This paragraph has stood here before, word for word.',
    help: 'Take one of the two out.',
  }),
  good: () => [
    { body: '- a point of five words\n- a point of five words\n' },
    { body: 'Book by telephone.\n\nThe plans are out.\n\nBook by telephone.\n' },
    {
      sections: ['north', 'south'].map((which) => ({
        type: 'story',
        title: `Plans in the ${which}`,
        body: 'Places are free, but please book by the end of May.',
        link: { text: `Book the visit to the ${which}`, href: `https://www.europa.eu/${which}` },
      })),
    },
  ],
  bad: () => [
    {
      body: 'Each plan says what a region will do.\n\nMany people helped to write it.\n\nEach plan says what a region will do.\n',
      at: ['Each plan says what a region will do.'],
    },
  ],
  look: {
    // Compares every paragraph with all others.
    issue({ manuscript, issue }, found) {
      const seen = new Map<string, Passage>()
      for (const passage of manuscript.passages) {
        const { role, text, section, path, at } = passage
        if (role !== 'paragraph' || section === null || text.length < 20) continue
        const words = text.toLowerCase().match(plainWord(text)) ?? []
        if (words.length <= maxWordsInOneText || issue.sections[section] === undefined) continue
        const key = words.join(' ')
        const first = seen.get(key)
        if (!first) seen.set(key, passage)
        else if ((first.section === section && first.path === path) || words.length > maxWordsElsewhere)
          found(at(0, text.length), { words: words.length })
      }
    },
  },
})
