import { firstMatches } from '../../lib/text/firstMatches.ts'
import { wordsMissing } from '../lib/wordLists.ts'
import { defineRule } from '../rule.ts'
import type { SeenPassage } from '../scopes.ts'
import { mailTraces } from './lib/mailTraces.ts'
import { type Program, type TraceKind, traces } from './lib/traces.ts'

export const pastedTrace = defineRule<{ words: string; program: Program }>({
  id: 'pasted-trace',
  group: 'text',
  severity: 'warning',
  summary:
    'A text holds what another program put in: Word, a spreadsheet, a mail program, a website’s editor or a writing assistant.',
  why: 'Text that is copied brings along what the other program writes for itself: “Error! Reference source not found.”, #DIV/0!, “Sent from my iPhone”, the warning of a mail filter, the opening words of a writing assistant. Take it away, or write what should stand there.',
  looksAt: 'every text.',
  say: ({ words, program }) => ({ message: `“${words}” ${says[program]}.`, help: helps[program] }),
  good: () => [
    { body: 'Errors happen! The reference source is the library. A sum of 3.14159 or 2.5 kg, 12E and 4x4.' },
    { body: 'The number of homes rose from 46489 to 47100; by 46477 members it was agreed. Call 01632 960145.' },
    { body: 'Turn right in Hall J. She works in section J and likes vitamin J, as does Thomas J' },
    { body: 'The smile was sent from her phone. Please find the map attached to the door of the town hall.' },
    { body: 'See page 7 of the report. The picture is on page 12 of the strategy, which has 40 pages.' },
    { body: 'Certainly, here is the place to walk. Here is a shorter version of the walk. Sure, here we dance.' },
    {
      body: 'People who can should register. Those who will may speak. In May will the fair return? A good will may help.',
    },
    { body: 'The hill has a caution sign. From: the hills. To: the sea. The original message was kind.' },
    { body: 'Why “see overleaf” makes no sense, and “Sent from my iPhone” neither.' },
    { body: 'I hope this helps every town, says the mayor in her letter to the eight regions.' },
    { body: 'Material that is official or sensitive is kept in one room, and we classify it each year.' },
  ],
  bad: () => [
    {
      body: 'The places are set out in Error! Reference source not found. Siehe Fehler! Textmarke nicht definiert.',
      files: { 'dictionary.txt': 'siehe\nnicht\ndefiniert\n' },
      at: ['Error! Reference source not found.', 'Fehler! Textmarke nicht definiert.'],
    },
    {
      body: 'It costs #DIV/0! or £48.599999999999994, for #N/A people, 1.2E+06 in all.',
      at: ['#DIV/0!', '48.599999999999994', '#N/A', '1.2E+06'],
    },
    { body: 'The work will be finished by 46477. The course runs from 46489 until June.', at: ['46477', '46489'] },
    { body: 'See you there J', at: ['J'] },
    { body: 'We look forward to seeing you J Bring a friend.', at: ['J'] },
    { body: 'Come and see us.\n\nSent from my iPhone\n', at: ['Sent from my iPhone'] },
    {
      body: 'CAUTION: This message was sent from outside your organisation.',
      at: ['CAUTION: This message was sent from outside'],
    },
    { body: 'Please find attached our guide.', at: ['Please find attached'] },
    { body: 'Classification: OFFICIAL-SENSITIVE\n\nCome and see us.\n', at: ['Classification: OFFICIAL-SENSITIVE'] },
    { body: 'Certainly! Here is a friendlier version of your text: come and see us.', at: ['Certainly! Here is'] },
    {
      body: 'Here is a shorter version of the text:\n\nCome and see us.\n',
      at: ['Here is a shorter version of the text:'],
    },
    {
      body: 'Come and see us.\n\nLet me know if you’d like me to make it shorter.\n',
      at: ['Let me know if you’d like me to'],
    },
    { body: 'The plan is new【4†source】 and good.', at: ['【4†source】'] },
    { body: 'The plan will may change.', at: ['will may'] },
    { body: 'News of the regions 7 | Page 4 of 6', at: ['| Page 4 of 6'] },
    {
      body: '[caption id="a"]The gate[/caption] Read more »',
      at: ['[caption id="a"]', '[/caption]', 'Read more »'],
    },
    { body: 'The opening hours are on page 7. Continued on page 9', at: ['on page 7', 'Continued on page 9'] },
    {
      section: { image: { src: 'plans.png', alt: 'Eight covers on a shelf Description automatically generated' } },
      pictures: { 'plans.png': { width: 1200, height: 600 } },
      at: ['Description automatically generated'],
    },
  ],
  partly: (setting) => wordsMissing(setting, 'mail'),
  look: {
    passage({ passage, words }, found) {
      for (const { from, to, program } of tracesIn(passage, [...traces, mailTraces(words)]))
        found(passage.at(from, to), { words: passage.text.slice(from, to), program })
    },
  },
})

const says: { readonly [program in Program]: string } = {
  word: 'was put in by Word, and was copied along',
  sheet: 'is what a spreadsheet shows instead of a number or a date that readers understand',
  smile: 'is what becomes of Outlook’s smiling face',
  mail: 'comes from an email, and means nothing here',
  site: 'comes from a website’s editor, and means nothing here',
  assistant: 'is what a writing assistant says to you, not to your readers',
  tracked: 'looks like the old and the new word of a tracked change',
  page: 'speaks of pages, and an email has none',
}

const helps: { readonly [program in Program]: string } = {
  word: 'Take it away, or write what it should refer to.',
  sheet: 'Write the number or the date as readers know it.',
  smile: 'Take it away.',
  mail: 'Take it away; what readers should get is linked, not attached.',
  site: 'Take it away.',
  assistant: 'Take it away, and read once more what follows.',
  tracked: 'Keep the one that is meant.',
  page: 'Say under which title it stands, or link to it.',
}

interface Trace {
  readonly from: number
  readonly to: number
  readonly program: Program
}

function tracesIn({ text, role }: SeenPassage, kinds: readonly TraceKind[]): readonly Trace[] {
  const all: Trace[] = []
  // Other rules report these in the subject and in the words of links.
  for (const { program, likely, pattern, isRight } of kinds)
    if (likely.test(text) && !(program === 'mail' && role === 'subject') && !(program === 'site' && role === 'link'))
      for (const { 0: words, index: from } of firstMatches(text, pattern(text)))
        if (!isRight?.(text, from, from + words.length) && !isQuoted(text, from, from + words.length))
          all.push({ from, to: from + words.length, program })
  const inOrder = all.sort((a, b) => a.from - b.from || b.to - a.to)
  return inOrder.filter(({ from }, i) => !inOrder.slice(0, i).some((one) => from < one.to))
}

/** Whether quotation marks enclose it exactly: the text speaks about it. */
function isQuoted(text: string, from: number, to: number): boolean {
  return /["“‘']$/.test(text.slice(0, from)) && /^[.,!?]?["”’']/.test(text.slice(to))
}
