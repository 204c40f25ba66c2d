import { baseLanguage } from '../../lib/text/baseLanguage.ts'
import { plainWord } from '../../lib/text/letterRegExp.ts'
import { languageInEnglish } from '../lib/wordLists.ts'
import { defineRule } from '../rule.ts'

/** Words that never end a sentence. */
const neverLast = new Set(
  (
    'the a an of and or but with that which whose from as if because than such every each between into onto our your their its my these those when where ' +
    'while although including via per'
  ).split(' '),
)

/** Verbs that end a sentence only after a pronoun or a question word: “what they are”, “who it was”. */
const verbs = new Set('was were is are be been has have had will would can could should may might must'.split(' '))
const questionWord = /\b(?:what|who|whom|how|where|why|when|which|whatever|whoever|than)\b/i

/** Words that may end a sentence, but not after a word that never does: “and that it”. */
const seldomLast = new Set('it he she they we you to in on for at by about this not also only very more'.split(' '))

const pronouns = new Set('i we you they he she it there here this that'.split(' '))

/** Words that do not end a sentence even before a full stop. */
const neverBeforeFullStop = new Set('the a an and or our your their'.split(' '))

export const sentenceUnfinished = defineRule<{ word: string }>({
  id: 'sentence-unfinished',
  group: 'text',
  severity: 'warning',
  summary: 'A paragraph breaks off in the middle of a sentence.',
  why: 'When a text is shortened or copied, its last words are easily lost. Readers notice at once, and wonder what else is missing.',
  looksAt: 'the last words of each paragraph in English; what leads to a list or a picture may go on there.',
  say: ({ word }) => ({
    message: `This paragraph breaks off after “${word}”.`,
    help: 'Finish the sentence, or take its beginning out.',
  }),
  good: () => [
    { body: 'The regions agreed to\n\n- plant trees and\n- build paths.\n' },
    { body: 'This is what the plan is made of. It shows where we are and what it is for.' },
    { body: 'We know who it was. Ask her what they have' },
    { body: 'It is open to all: log in' },
    { section: { title: 'What the plan is made of' } },
    {
      body: 'Each plan was written with:\n\n- firms, and\n- the',
      sections: [
        {
          type: 'story',
          title: 'Eight plans',
          body: 'Written by firms and cities.',
          link: { text: 'Read the eight plans', href: 'https://www.europa.eu/plans' },
        },
      ],
    },
  ],
  bad: () => [
    { body: 'The hall is warm now, and the council hopes that it', at: ['it'] },
    { body: 'Each plan is out. The answer that we read most often was', at: ['was'] },
    { body: 'Please bring gloves and a pair of\n\nThe tea is free.', at: ['of'] },
    { body: 'Many people helped to write the.', at: ['the'] },
  ],
  unable: (setting) =>
    baseLanguage(setting.language.tag) === 'en'
      ? null
      : `it does not know how sentences end in ${languageInEnglish(setting)}`,
  look: {
    passage({ passage, language }, found) {
      if (baseLanguage(language.tag) !== 'en') return
      if (passage.role !== 'paragraph' || passage.leadsToList) return
      const end = /(\.?)\s*$/.exec(passage.text.slice(-9))?.[1] ?? ''
      const words = [...passage.text.slice(-60).matchAll(plainWord(passage.text))]
      const [before, last] = [words.at(-2)?.[0].toLowerCase() ?? '', words.at(-1)]
      if (!last || words.length < 4) return
      const word = last[0]
      const from = Math.max(0, passage.text.length - 60) + last.index
      // Another sign follows the last word, so nothing is cut off; or it is only the end of a garbled word.
      if (passage.text.slice(from + word.length).trim() !== end || /\S/.test(passage.text[from - 1] ?? '')) return
      const isCut = end
        ? neverBeforeFullStop.has(word)
        : neverLast.has(word) ||
          (verbs.has(word) && !pronouns.has(before) && !questionWord.test(passage.text.slice(-160))) ||
          (seldomLast.has(word) && (neverLast.has(before) || before === 'to'))
      if (isCut) found(passage.at(from, from + word.length), { word })
    },
  },
})
