import { lettered } from '../../lib/lettered.ts'
import { defineRule } from '../rule.ts'
import { certainRepeats, isRightRepeat } from './repeats.ts'

export const repeatedWord = defineRule<{ word: string }>({
  id: 'repeated-word',
  group: 'text',
  severity: 'warning',
  summary: 'A word stands twice in a row.',
  why: 'A word that was typed twice, often at the end of a line, is the slip that its author sees last and readers see first. Take one away.',
  looksAt: 'every text, in the languages whose twin words it knows.',
  say: ({ word }) => ({ message: `“${word}” stands here twice.`, help: `Take one “${word}” away.` }),
  good: () => [
    { body: 'We know that that plan had had its day, and it is very very old.' },
    { body: 'They met in Baden Baden and New York, New York. It ends. Ends well? No, no.' },
    { body: 'Thank you. You will hear from us by mail, mail or phone.' },
    { body: 'The film “Will will win” was shown. We gave her her prize for what he did did help.' },
    { body: 'The plans are long, long overdue. Carry on on Monday, then come in in June.' },
  ],
  bad: () => [
    { body: 'Read the the plan.', at: ['the the'], fixed: 'Read the plan.' },
    {
      body: 'The the plan is here. We wrote\nwrote it with care.',
      at: ['The the', 'wrote\n      wrote'],
      fixed: 'The plan is here. We wrote it',
    },
    { body: 'Read **the** the plan.', at: ['the** the'], fixed: 'Read **the** plan.' },
    { body: 'Read the **the** plan.', at: ['the **the'] },
    { section: { title: 'Eight plans plans published' }, at: ['plans plans'], fixed: 'title: Eight plans published' },
    { issue: { preview: 'Each plan says what a a region will do.' }, at: ['a a'], fixed: 'what a region' },
  ],
  unable: ({ language }) =>
    certainRepeats(language.tag) ? null : `it does not know which words may stand twice in a row in ${language.tag}`,
  look({ manuscript, language }, found) {
    const certain = certainRepeats(language.tag)
    if (!certain) return
    const isEnglish = /^en\b/i.test(language.tag)
    for (const { text, at } of manuscript.passages)
      for (const match of text.matchAll(twice(text))) {
        const [both, first = '', second = ''] = match
        const end = match.index + both.length
        const isCertain = first.toLowerCase() === second && certain.has(second)
        // With a capital it may be a name, or the start of a sentence: “Will will speak”.
        const isCommon = isEnglish && first === second && /^\p{Ll}{2,}$/u.test(second) && !isRightRepeat(second)
        // Three in a row are meant.
        const isThrice = new RegExp(`^\\s+${second}(?!\\p{L})`, 'iu').test(text.slice(end, end + 99))
        if (!isCertain && (!isCommon || isThrice)) continue
        const cut = at(match.index + first.length, end)
        const written = cut.source.text.slice(cut.from, cut.to)
        const fix = /^\s/.test(written) && written.trim() === second ? { place: cut, replacement: '' } : undefined
        found(at(match.index, end), { word: second }, fix)
      }
  },
})

const twice = lettered(String.raw`(?<![\p{L}\p{M}\p{N}'’-])(\p{L}+)\s+(\1)(?![\p{L}\p{M}\p{N}'’-])`, 'gi')
