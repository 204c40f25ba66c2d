import { letterRegExp } from '../../lib/text/letterRegExp.ts'
import { defineRule } from '../rule.ts'

export const turnedText = defineRule<{ code: string; meaning: string }>({
  id: 'turned-text',
  group: 'text',
  severity: 'error',
  summary: 'An unseen character turns the direction of a text, so that it can read as something else.',
  why: 'Such characters belong between scripts that run left and scripts that run right. Elsewhere they can show a word or an address backwards, which is a known way to deceive. They come along with copied text. Delete the words and type them anew.',
  looksAt: 'every text; in Arabic, Hebrew and the like the marks that such texts need are left alone.',
  say: ({ code, meaning }) => ({
    message: `An unseen character (${code}) stands here: ${meaning}. What readers see may not be what is written.`,
    help: 'Delete this word with the space before it, and type it anew.',
  }),
  good: () => [
    { body: 'The word \u2067שלום\u2069 means peace, and \u200fمرحبا\u200f is a welcome.' },
    { body: 'Jobs → regions, left ← right, and “quoted” words.' },
  ],
  bad: () => [
    { body: 'Pay \u202egnp.liam\u202c now.', files: { 'dictionary.txt': 'gnp.liam\n' }, at: ['\u202e', '\u202c'] },
    { section: { title: 'Eight plans\u200f published' }, at: ['\u200f'] },
    { issue: { preview: 'Each \u2067plan\u2069 says what a region will do.' }, at: ['\u2067', '\u2069'] },
  ],
  look: {
    passage({ passage }, found) {
      const { text, at } = passage
      if (!directionMark.test(text)) return
      const isRightToLeft = rightToLeftLetter(text).test(text)
      for (const { 0: char, index } of text.matchAll(directionMarks)) {
        if (isRightToLeft && !/[\u202d\u202e]/.test(char)) continue
        const code = `U+${char.charCodeAt(0).toString(16).toUpperCase()}`
        found(at(index, index + 1), { code, meaning: meanings[char] ?? 'it sets a direction' })
      }
    },
  },
})

const directionMark = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/
const directionMarks = new RegExp(directionMark, 'g')

/** A letter of a script that is written from right to left. */
const rightToLeftLetter = letterRegExp(String.raw`(?=\p{L})[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]`)

const meanings: { readonly [char: string]: string } = {
  '\u202c': 'it ends a change of direction',
  '\u2069': 'it ends a change of direction',
  '\u202d': 'it forces what follows to run to the right',
  '\u202e': 'it shows what follows backwards',
}
