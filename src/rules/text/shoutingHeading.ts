import { defineRule } from '../rule.ts'
import { isKnownAcronym } from './lib/knownAcronyms.ts'
import { wordsIn } from './lib/words.ts'

export const shoutingHeading = defineRule<{ heading: string; calmer: string }>({
  id: 'shouting-heading',
  group: 'text',
  severity: 'warning',
  summary: 'A heading is written in capital letters.',
  why: 'Words in capitals have no shape, so all readers are slower and readers with dyslexia are lost; some screen readers spell them letter by letter. They also read as shouting. Write a heading as you would a sentence.',
  looksAt: 'titles and the small headings in running text. Acronyms are fine.',
  asks: true,
  say: ({ heading, calmer }) => ({
    message: `The heading “${heading}” is all in capitals.`,
    help: `Write it as in a sentence, with capitals for names: “${calmer}”.`,
  }),
  good: () => [
    { section: { title: 'EU and UK' } },
    { section: { title: 'NATO, UNESCO, WHO' } },
    { section: { title: 'CEZAMAT 2026' }, files: { 'dictionary.txt': 'CEZAMAT\n' } },
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
      const shouted = words.filter(
        (word) => /^[\p{L}’'-]{4,}$/u.test(word) && !isKnownAcronym(word) && !dictionary.has(word),
      )
      // One word alone may be an acronym, unless it is a word.
      const isShouting = shouted.length > 1 || shouted.some((word) => speller()?.isWord(word.toLowerCase()))
      if (isShouting) found(at(0, text.length), { heading: text, calmer: calmed(text) })
    },
  },
})

function calmed(text: string): string {
  const calm = text.replace(/[\p{L}\p{N}]+/gu, (word) =>
    isKnownAcronym(word) && word.length > 1 ? word : word.toLowerCase(),
  )
  return calm.replace(/\p{L}/u, (letter) => letter.toUpperCase())
}
