import type { Role } from '../../model/manuscript.ts'
import { wordsMissing } from '../lib/wordLists.ts'
import { defineRule } from '../rule.ts'
import { sentencesIn } from './lib/sentences.ts'
import { wordsIn } from './lib/words.ts'

/** In words. The UK government’s style guide allows 25; this limit is where almost no reader can follow. */
const limit = 40

export const longSentence = defineRule<{ words: number }>({
  id: 'long-sentence',
  group: 'text',
  severity: 'warning',
  summary: 'A sentence has more than 40 words.',
  why: 'GOV.UK asks for sentences of at most 25 words, because understanding falls fast beyond that: at 43 words fewer than one reader in ten understands all. Make two sentences of it, or a list.',
  looksAt:
    'running text, sentence by sentence. Points of a list count on their own, and decimals and abbreviations end no sentence.',
  say: ({ words }) => ({
    message: `This sentence has ${words} words. Hardly anybody can follow more than ${limit} in one go.`,
    help: 'Put a full stop where a new thought begins, or make a list of what it counts up.',
  }),
  good: () => [
    { body: 'Costs were 2.5 million, e.g. for staff. '.repeat(12).trim() },
    { body: `${'- a point of a list that has some more words in it\n'.repeat(8)}` },
    { body: `${'each plan names a goal and '.repeat(6)}then a date. Dr. A. B. Jones agrees, and so do we all.` },
  ],
  bad: () => [
    {
      body: `Short. ${'Each plan names a goal and a date, '.repeat(1)}${'then it names a goal and a date, '.repeat(5)}and ends. Short.`,
      at: [`Each plan names a goal and a date, ${'then it names a goal and a date, '.repeat(5)}and ends.`],
    },
    {
      body: `${'Dr. Jones et al. wrote e.g. of 2.5 more, '.repeat(5)}and ends`,
      files: { 'dictionary.txt': 'et\nal\n' },
      at: [`${'Dr. Jones et al. wrote e.g. of 2.5 more, '.repeat(5)}and ends`],
    },
  ],
  partly: (setting) => wordsMissing(setting, 'abbreviations'),
  look: {
    passage({ passage, words: known }, found) {
      const { role, text, at } = passage
      // A sentence over the limit has more than three characters a word.
      if (runningRoles.has(role) && text.length > limit * 3)
        for (const { text: sentence, from, to } of sentencesIn(text, known)) {
          const words = sentence.length > limit * 3 ? wordsIn(sentence).length : 0
          if (words > limit) found(at(from, to), { words })
        }
    },
  },
})

const runningRoles: ReadonlySet<Role> = new Set<Role>(['paragraph', 'item', 'line', 'preview'])
