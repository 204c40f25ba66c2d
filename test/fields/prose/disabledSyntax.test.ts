import { expect, test } from 'vitest'
import type { disabledSyntax } from '../../../src/fields/parseMarkdown.ts'
import { findUnreadMarkup } from '../../../src/fields/prose/findUnreadMarkup.ts'
import { type Markup, markups } from '../../../src/fields/prose/markups.ts'
import { compileIn, issueOf, projectAround } from '../../support/project.ts'

/** A text with disabled syntax, and the finding of its author; null where it is printed as meant. */
type Example = readonly [text: string, markup: Markup | null]

/** Syntax that is disabled in the parser, by the parser’s name for it. */
const parserExamples: { readonly [name in (typeof disabledSyntax)[number]]: readonly Example[] } = {
  htmlFlow: [
    ['<table>\n<tr><td>Mon</td></tr>\n</table>', 'html'],
    ['<!-- a note -->', 'html'],
  ],
  htmlText: [
    ['A <b>bold</b> word', 'html'],
    ['One<br>two<br/>three', 'html'],
  ],
  codeIndented: [['    Set in by four spaces', null]],
  codeFenced: [
    ['```html\n<b>x</b>\n\n> y\n```', 'fence'],
    ['~~~\nx', 'fence'],
  ],
  codeText: [
    ['Type `code` here', 'code'],
    ['Type ``a b`` here', 'code'],
  ],
  blockQuote: [
    ['> We came and saw.\n> It was good.', 'quotation'],
    ['>We came.', 'quotation'],
  ],
  thematicBreak: [
    ['One\n\n***\n\ntwo', 'rule'],
    ['One\n\n- - -\n\ntwo', 'rule'],
    ['One\n\n___\n\ntwo', 'rule'],
  ],
  setextUnderline: [
    ['Title\n=====', 'underline'],
    ['Title\n---', 'underline'],
  ],
  definition: [
    ['The [plan][p].\n\n[p]: https://example.org/plan', 'reference'],
    ['The [plan][].\n\n[plan]: <https://example.org/plan>', 'reference'],
    ['The [plan].\n\n[plan]: https://example.org/plan "Plan"', 'reference'],
    ['[plan]: https://example.org/plan', 'reference'],
  ],
}

/** Extensions of Markdown, and parts of it that are of no use in an email. */
const addedExamples: { readonly [markup in Markup]?: readonly string[] } = {
  table: [
    '| Day | Time |\n|---|---|\n| Mon | 9 |',
    'Day | Time\n:-- | --:\nMon | 9',
    '| Mon | 9 |\n| Tue | 9 |',
    '+---+---+\n| a | b |\n+---+---+',
  ],
  spaces: ['Name     Role    Phone\nAnn      Chair   123'],
  bold: ['The [b]new[/b] plan', 'The [url=https://example.org/]plan[/url]', "The '''new''' plan"],
  emoji: ['Well done :tada:'],
  tabs: ['Mon\t09:00\nTue\t10:00'],
  tasks: ['- [ ] one\n- [x] two', '1. [ ] one', '- [] one', '- [X]one'],
  footnote: ['A note[^1].\n\n[^1]: This.', 'A note^[right here].', '[^1]: Nobody uses this.'],
  strike: ['The ~~old~~ plan', 'The ~old~ plan'],
  mark: ['The ==new== plan'],
  attributes: [
    'The plan {:.subheader}',
    '{: #plan .big}',
    'The plan{.big}',
    'The plan {#plan}',
    'The plan {width="50%"}',
  ],
  math: ['$$x^2$$', 'So $a_1 + b$ is'],
  box: [':::note\nMind the step.\n:::', '!!! note\n    Mind it.'],
  raised: ['10 m^2^ in all', 'H~2~O'],
  bullets: ['• new paths • a place to play • a café', 'We have: • swings • slides'],
  letters: ['o one thing\no two things'],
  heading: ['##Plans', '####### Plans'],
  title: ['A [plan](https://example.org/plan "The plan")'],
}

async function told(body: string) {
  const { findings } = await compileIn(
    projectAround(issueOf(`type: story\ntitle: Plans\nbody: ${JSON.stringify(body)}\n`)),
  )
  return findings.map(({ id, message }) => ({ id, message }))
}

const all = [
  ...Object.values(parserExamples).flat(),
  ...Object.entries(addedExamples).flatMap(([markup, texts]) => texts.map((text) => [text, markup as Markup] as const)),
]

test.each(all)('%j is reported once', async (text, markup) => {
  const message = markup && markups[markup].message
  expect(await told(text)).toEqual(message === null ? [] : [{ id: 'markup-not-read', message }])
})

test('every kind of markup that is reported has an example', () => {
  expect([...new Set(all.flatMap(([, markup]) => markup ?? []))].sort()).toEqual(Object.keys(markups).sort())
})

test.each([
  '> 50 people came',
  '5 > 3, and x = y == z',
  'The ‘90s, it`s fine, and the `80s',
  '\\> We came, \\`code\\`, \\~~old~~, \\[^1]',
  'It costs $5 and then $10, or a {b} c',
  'See [1][2] and [sic], [Note]: we are closed.\n\n[Note]: the office is closed.',
  '[[SUBSCRIBER_PREFERENCES_URL]] and [the plan](https://example.org/~~a/==b)',
  '1.\tfoo\n2.\tbar',
  'A hashtag: #regions',
  'From <https://example.org/a> or <parks@example.org>',
  'A & B | C & D',
  'Name:      Ann Price\nDate:      12 May\nPhone:     029 2012 3456',
  'Signed:          On:          At:',
  '- [Draft]\n- [X](https://example.org/)',
  'Bürger:innen meet at 10:30:15, from ~5 to ~10 of them [b] or [u]',
  'About ~5 km, ~~ 3 and ^ up',
  'The text runs on\n- a point\n- and another',
])('%j is not reported', (text) => {
  expect(findUnreadMarkup(text)).toEqual([])
})
