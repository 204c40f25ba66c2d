import { defineRule } from '../rule.ts'
import { isKnownAcronym } from './lib/knownAcronyms.ts'
import { wordsIn } from './lib/words.ts'

export const shoutingHeading = defineRule<{ heading: string; suggested: string }>({
  id: 'shouting-heading',
  group: 'text',
  severity: 'warning',
  summary: 'A heading is written in capital letters.',
  why: 'Words in capitals have no shape, so all readers are slower and readers with dyslexia are lost; some screen readers spell them letter by letter. They also read as shouting. Write a heading as you would a sentence.',
  looksAt: 'titles and the small headings in running text. Acronyms are fine.',
  asks: true,
  say: ({ heading, suggested }) => ({
    message: `The heading “${heading}” is all in capitals.`,
    help: `Write it as in a sentence, with capitals for names: “${suggested}”.`,
  }),
  good: () => [
    { section: { title: 'EU and UK' } },
    { section: { title: 'NATO, UNESCO, WHO' } },
    { section: { title: 'CEZAMAT 2026' }, files: { 'dictionary.txt': 'CEZAMAT\n' } },
    { section: { title: 'NUTS 2' } },
    { section: { title: 'CEZAMAT VI-A' } },
    { section: { title: 'NEWS: eight plans published' } },
    { body: '### UK\n\nEight plans are on the way.' },
  ],
  bad: () => [
    { section: { title: 'EIGHT PLANS PUBLISHED' }, at: ['EIGHT PLANS PUBLISHED'] },
    { section: { title: 'WELCOME!' }, at: ['WELCOME!'] },
    { body: '### NEW PLANS FOR THE EU\n\nEight plans are on the way.', at: ['NEW PLANS FOR THE EU'] },
  ],
  look: {
    passage({ passage, dictionary, speller }, found) {
      const { role, text, at, isName } = passage
      if (role !== 'heading' || isName || text === text.toLowerCase() || text !== text.toUpperCase()) return
      const words = wordsIn(text).map((one) => one.text)
      const inCapitals = words.filter(
        (word) => /^(?=.*\p{L}{4})[\p{L}’'-]+$/u.test(word) && !isKnownAcronym(word) && !dictionary.has(word),
      )
      // A single word may be an acronym, unless the dictionary has it.
      const isShouting = inCapitals.length > 1 || inCapitals.some((word) => speller()?.isWord(word.toLowerCase()))
      if (isShouting) found(at(0, text.length), { heading: text, suggested: sentenceCase(text) })
    },
  },
})

function sentenceCase(text: string): string {
  const lower = text.replace(/[\p{L}\p{N}]+/gu, (word) =>
    isKnownAcronym(word) && word.length > 1 ? word : word.toLowerCase(),
  )
  return lower.replace(/\p{L}/u, (letter) => letter.toUpperCase())
}
