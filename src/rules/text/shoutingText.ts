import { firstMatches } from '../../lib/firstMatches.ts'
import { lettered } from '../../lib/lettered.ts'
import { defineRule } from '../rule.ts'
import { isKnownAcronym } from './knownAcronyms.ts'

/** Four words and more in capitals, one after another. */
const run = lettered(
  String.raw`(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}’']*(?:[,:;]?\s+(?:\p{Lu}[\p{Lu}’']*|\d+)){3,}(?![\p{L}\p{N}])`,
  'g',
)

export const shoutingText = defineRule<{ words: string }>({
  id: 'shouting-text',
  group: 'text',
  severity: 'warning',
  summary: 'A sentence in running text is in capital letters.',
  why: 'Words in capitals have no shape, so all readers are slower; some screen readers spell them letter by letter. They also read as shouting. If something matters, say so first, or make two words bold.',
  looksAt:
    'four words and more in capitals in running text. Names of programmes and bodies, one after another, are fine.',
  say: ({ words }) => ({
    message: `“${words}” is all in capitals.`,
    help: 'Write it as a sentence, and make at most a few words **bold**.',
  }),
  good: () => [
    { body: 'EU, UK, NHS, BBC and NATO took part.' },
    { body: 'It is funded by ERDF NWE ESF EAFRD.', files: { 'dictionary.txt': 'ERDF\nNWE\nESF\nEAFRD\n' } },
    { body: 'Read VISION 2030, and come on 5 MAY.' },
  ],
  bad: () => [
    { body: 'The pond is deep. PLEASE DO NOT FEED THE DUCKS.', at: ['PLEASE DO NOT FEED THE DUCKS'] },
    { body: 'PLEASE SEND US YOUR NEWS BY MAY.', at: ['PLEASE SEND US YOUR NEWS BY MAY'] },
  ],
  look({ manuscript, dictionary }, found) {
    for (const { role, text, at } of manuscript.passages) {
      if (role !== 'paragraph' && role !== 'item') continue
      for (const { 0: words, index } of firstMatches(text, run(text))) {
        const shouted = words.split(/[\s,:;]+/).filter((word) => !isKnownAcronym(word) && !dictionary.has(word))
        // Small words tell a sentence from a row of names.
        const small = shouted.filter((word) => smallWords.has(word.toLowerCase()))
        if (small.length > 0 && shouted.length > 2) found(at(index, index + words.length), { words })
      }
    }
  },
})

const smallWords = new Set(
  (
    'the a an of and or to in on at by for with from is are be do not no we you your our us it this that please must will all ' +
    'y yr a i o mae der die das und nicht bitte le la les et de ne pas el los las no por favor e il non per'
  ).split(' '),
)
