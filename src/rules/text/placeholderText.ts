import { lettered } from '../../lib/lettered.ts'
import type { Passage } from '../../model/manuscript.ts'
import { defineRule } from '../rule.ts'

export const placeholderText = defineRule<{ words: string; kind: 'filler' | 'open' }>({
  id: 'placeholder-text',
  group: 'text',
  severity: 'warning',
  summary: 'A text still holds what was put there until the right words are known.',
  why: '“Lorem ipsum”, “XXX” or “[insert date]” keep a place free while a newsletter is made; sent out, they tell readers that nobody looked. Write what belongs there, or take the sentence away.',
  looksAt: 'every text; TBC and the like in titles, in the inbox’s lines, and in square brackets.',
  say: ({ words, kind }) =>
    kind === 'filler'
      ? {
          message: `“${words}” looks like words that only kept the place free.`,
          help: 'Write what belongs here, or take it away.',
        }
      : {
          message: `“${words}” says that something is not known yet, where readers look first.`,
          help: 'Write what is known by now, or say it in words in the text: “The place will be confirmed in May.”',
        },
  good: () => [
    { body: 'Insert your card here and there. Super Bowl XXX was in 1996. Wear XXL [sic].', files: allWords() },
    { body: 'The venue is still to be confirmed (TBC). Add your name to the list, and click here.' },
    {
      sections: [
        {
          type: 'diary',
          title: 'Dates',
          event: { title: 'Open day', start: '2026-06-05 10:00', zone: 'Europe/London', where: 'TBC' },
        },
      ],
      files: allWords(),
    },
    { body: 'See note [1] and [name withheld]; the macro [[EMAIL_ADDRESS]] is filled in.' },
  ],
  bad: () => [
    { body: 'Lorem ipsum dolor sit amet.', files: allWords(), at: ['Lorem ipsum dolor sit amet'] },
    { section: { title: 'Open day, place TBC' }, files: allWords(), at: ['TBC'] },
    {
      body: 'Call [insert number] or come on XX.XX. It costs £XX or £xxx.',
      files: allWords(),
      at: ['[insert number]', 'XX.XX', '£XX', '£xxx'],
    },
    { body: 'Our office is at xxxx, and TODO: find out when.', files: allWords(), at: ['xxxx', 'TODO:'] },
    { section: { title: 'Insert title here' }, at: ['Insert title here'] },
    { body: 'The text goes here. Come on [date].', files: allWords(), at: ['text goes here', '[date]'] },
  ],
  look({ manuscript }, found) {
    for (const passage of manuscript.passages) {
      const { text } = passage
      const isOpen = /TB[ACD]/i.test(text)
      const all = [
        ...(likely.test(text) ? spans(text, fillers(text), 'filler') : []),
        ...(isOpen ? spans(text, isFirst(passage) ? open(text) : openInBrackets, 'open') : []),
      ]
      for (const { from, to, words, kind } of all.sort((a, b) => a.from - b.from))
        found(passage.at(from, to), { words, kind })
    }
  },
})

/** What all fillers have something of; most texts have none. */
const likely =
  /\[\s*(?:insert|add|enter|your|place|todo|click|name|date|time|link|url|title|text|image|picture|photo|number|email|venue|location|x)|<(?:insert|add|enter|your)|ipsum|dolor|insert .* here\b|goes here\b|your (?:text|title|heading|headline|content) here|xx|click to|TODO:|FIXME:/i

const fillers = lettered(
  [
    String.raw`\blorem ipsum(?: dolor(?: sit amet)?)?|\bdolor sit amet\b`,
    String.raw`(?<!\[)\[\s*(?:(?:insert|add|enter|your|placeholder|todo|click to add)\b[^[\]]{0,80}|name|date|time|link|url|title|text|image|picture|photo|number|address|email|venue|place|location|x+)\s*\](?![\](])`,
    String.raw`<(?:insert|add|enter|your)\s[^<>]{0,80}>`,
    String.raw`\binsert (?:(?:the|a|an|your|event|full|short|new)\s){0,2}(?:name|date|time|link|url|title|text|heading|image|picture|photo|number|address|quote|details|venue|location|summary|caption|headline|description)s? here\b`,
    String.raw`\b(?:text|title|heading|headline|caption|image|picture|photo|content|quote|summary|description)s? goes here\b`,
    String.raw`\byour (?:text|title|heading|headline|content) here\b|\bclick to (?:edit|add) (?:text|title|content)\b`,
    String.raw`(?<![\p{L}\p{N}])(?:xx[./-]xx(?:[./-]xx(?:xx)?)?|xx:xx)(?![\p{L}\p{N}])`,
    String.raw`[£$€]\s?xx+(?![\p{L}])`,
    String.raw`(?<![\p{L}\p{N}])x{4,}(?![\p{L}\p{N}])`,
    String.raw`\b(?:TODO|FIXME):`,
  ].join('|'),
  'gi',
)

/** In titles and in the inbox. */
const open = lettered(String.raw`(?<![\p{L}\p{N}])(?:TBC|TBA|TBD|TBCs)(?![\p{L}\p{N}])`, 'g')

const openInBrackets = /\[\s*(?:TBC|TBA|TBD)\s*\]/gi

function isFirst({ role }: Passage): boolean {
  return role === 'heading' || role === 'subject' || role === 'preview' || role === 'link'
}

function spans(text: string, pattern: RegExp, kind: 'filler' | 'open') {
  return [...text.matchAll(pattern)].map(({ 0: words, index: from }) => ({
    from,
    to: from + words.length,
    words,
    kind,
  }))
}

function allWords() {
  const words = 'TBC lorem ipsum dolor sit amet xx xxx xxxx venue'
  return { 'dictionary.txt': words.replaceAll(' ', '\n') }
}
