import { firstMatches } from '../../lib/text/firstMatches.ts'
import { letterRegExp } from '../../lib/text/letterRegExp.ts'
import { noDictionary } from '../lib/noDictionary.ts'
import { defineRule } from '../rule.ts'
import { isKnownAcronym } from './lib/knownAcronyms.ts'

/** Names of organisations in capitals have fewer words from the dictionary. */
const minWords = 4

export const shoutingText = defineRule<{ words: string }>({
  id: 'shouting-text',
  group: 'text',
  severity: 'warning',
  summary: 'A sentence, or most of one, is written in capital letters.',
  why: 'Words in capitals have no shape, so all readers are slower and readers with dyslexia are lost; some screen readers spell them letter by letter. They also read as shouting. Write the sentence in small letters; what matters most can be bold.',
  looksAt:
    'four or more words in capitals in a row, in running text. One or two that are stressed are fine, and so are acronyms.',
  asks: true,
  say: ({ words }) => ({
    message: `“${words}” is all in capitals.`,
    help: 'Write it in small letters, with capitals for names. If it matters most, make it **bold**.',
  }),
  good: () => [
    { body: 'This is NOT new, and it is FREE. EU, UK, NATO and WHO met; so did the OECD, IMF, UNESCO and UNICEF.' },
    { body: 'The band AC DC and the film “THE END” were there.', files: { 'dictionary.txt': 'AC\nDC\n' } },
  ],
  bad: () => [
    {
      body: 'The ducks are ill. PLEASE DO NOT FEED THEM BREAD. They like peas.',
      at: ['PLEASE DO NOT FEED THEM BREAD'],
    },
    { body: '- Come and see us\n- DO NOT FORGET YOUR BOOTS\n', at: ['DO NOT FORGET YOUR BOOTS'] },
  ],
  unable: (setting) => noDictionary(setting, 'to tell words in capitals from letters'),
  look: {
    passage({ passage, speller, dictionary }, found) {
      const { role, text, at } = passage
      if (role !== 'paragraph' && role !== 'item' && role !== 'line') return
      for (const { 0: words, index } of firstMatches(text, capitalRun(text))) {
        const known = words
          .split(/[^\p{L}’']+/u)
          .filter((word) => word.length > 1 && !isKnownAcronym(word) && !dictionary.has(word))
          .filter((word) => speller()?.isWord(word.toLowerCase()))
        if (known.length >= minWords) found(at(index, index + words.length), { words })
      }
    },
  },
})

const capitalRun = letterRegExp(
  String.raw`(?<![\p{L}\p{N}])\p{Lu}{2,}(?:[ ,’'-]{1,2}(?:\p{Lu}{2,}|[AI])){3,}(?![\p{L}\p{N}])`,
  'g',
)
