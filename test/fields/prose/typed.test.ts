import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printed, shownText } from './printed.ts'

const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Texts that are printed as they are typed, line by line. */
const asTyped: readonly string[] = [
  '1990. The start.\n1995. The first plan.\n2004. The second.',
  '1990. The start.\n\n1995. The first plan.\n\n2004. The second.',
  '2024. One\n2025. Two\n2026. Three',
  '1. A point of a law\n3. Another',
  '1. One\n3. Three\n7. Seven',
  '1. One\n2. Two\n2. Two again\n3. Three',
  '5. Five\n6. Six',
  '10. Ten\n9. Nine\n8. Eight',
  '17. 05. 2026: Kick-off',
  '17.05.2026: Kick-off\n18.05.2026: Close',
  '05. 06. 2026: Visit\n12. 06. 2026: Talk',
  '3. Juni 2027 wird gefeiert.',
  '3. Juni: Fest\n16. Juni: Markt',
  '30. Mai: Fest\n1. Juni: Markt',
  '1. Mai ist ein Feiertag.',
  '01. Start\n02. Goal',
  '2026.',
  'We agreed:\n2. more money\n3. fewer forms',
  'Entry £20*\n\n* Until 30 April',
  'Entry £20*\n* Until 30 April',
  'Tickets £20* and £10**\n* Until 30 April\n** Children under 12',
  'Tickets £20 *\n\n* Until 30 April\n* Not on Sundays',
  'Tickets £20 *\n* Until 30 April',
  'Tickets for all members of the association and their guests on the day £20 **\n** Until 30 April',
  '* Until 30 April',
  'Entry £20*, children £10*\n\n* Until 30 April\n* With a parent',
  'Entry £20*\n* Until 30 April\n* With a parent',
  'Text:\n+ 3 degrees\n- 5 degrees',
  '[1] A note\n[2] Another note',
  '- 5 degrees, it was',
  'a) One\nb) Two\nc) Three',
  '(i) One\n(ii) Two',
  'A. One\nB. Two',
  '(1) One\n(2) Two',
  '§ 1 Name\n§ 2 Seat',
  '1.1 One\n1.2 Two',
  '– One\n– Two',
  '— Bonjour, dit-elle.\n— Bonjour !',
  '*One\n*Two\n*Three',
  '✓ One\n✓ Two',
  'Parks Office\n12 High Street\nCardiff CF10 1AA',
  'Department for Regional Development and Planning\nCrown Buildings, Cathays Park\nCardiff CF10 3NQ',
  'Ann Price, Head of the Department of Innovation and Regional Development, Welsh Government\nBob Jones, Cyber Ireland\nCarla Diaz, BEAZ Bizkaia',
  'Ann Price, Head of the Department of Innovation and Regional Development, Welsh Government\nBob Jones, Deputy Head of the Department of Cyber Security in Ireland\nCarla Diaz, BEAZ Bizkaia',
  'Innovation Department, Welsh Government, Crown Buildings, Cathays Park, King Edward VII Ave\nCardiff\nCF10 3NQ',
  'Please send your answer by post before the end of May, for the attention of Ann Price,\nWelsh Government\nCathays Park\nCardiff CF10 3NQ',
  'The fee for all members of the association and their guests is only twenty pounds a head*\n* Until 30 April',
  'The fee for all members of the association and their guests is only twenty pounds a head†\n† Until 30 April',
  'Write to us:\nParks Office\n12 High Street',
  'Phone: 029 2012 3456\nEmail: parks@city.gov.uk',
  'Best wishes,\nMaria Jones',
  'Kind regards\nthe Parks team',
  'We hope to see many of you at the fair in Bilbao, and wish you a good spring.\nKind regards\nthe Parks team',
  'Mit freundlichen Grüßen\ndie Redaktion',
  'Ihre Stadtverwaltung\ni. A. Müller',
  'Cordialement,\nla rédaction',
  'Cofion cynnes\ntîm y Parciau',
  'Un saludo,\nel equipo de Parques',
  'Du lundi au vendredi\nde 9h à 17h',
  'Od poniedziałku do piątku\nod 9:00 do 17:00',
  'Monday: 9am to 5pm\nclosed on Tuesday',
  'Doors open at 7pm\nmusic from 8pm',
  'Parks: 029 2012 3456\nroads: 029 2012 7890',
  'Ann Price\nclerk to the council',
  '“A great day”\n“We loved it”',
  '„Ein guter Tag für alle Regionen, die dabei sind“\n„Wir kommen wieder“',
  '«Un bon jour»\n«Nous reviendrons»',
  '"A great day"\n"We loved it"',
  'Fiesta de los parques\n¡Ven con nosotros!',
  'Roses are red,\nviolets are blue,\nsugar is sweet.',
  '09:30 Registration and coffee in the foyer of the building\n10:00 Welcome by the Minister for Regions and the Mayor of the city\n11:00 Break',
  '12 May: Fair\n14 May: Close',
  'Monday • 9am',
  'Monday • 9am • Hall • Free',
  'Home • News • Contact • About us',
  'Monday: 9am • Hall',
  'The files are at \\\\server\\news\\2026, and at S:\\_new\\(old).',
  'Mon | 9 to 5\nTue | 9 to 5',
]

test.each(asTyped)('is printed as it was typed: %j', async (body) => {
  const { html, text, told } = await printed(body)
  expect(told).toEqual([])
  const lines = body.replace(/\n+/g, '\n')
  expect(shownText(html)).toBe(lines)
  expect(inOneLine(text)).toBe(inOneLine(lines))
})

/** Lists, and how they are printed. */
const lists: readonly (readonly [body: string, shown: string])[] = [
  ['1. One\n1. Two\n1. Three', '1. One\n2. Two\n3. Three'],
  ['1) One\n2) Two', '1. One\n2. Two'],
  ['We agreed:\n1. One\n2. Two', 'We agreed:\n1. One\n2. Two'],
  ['We agreed:\n• One\n• Two', 'We agreed:\n- One\n- Two'],
  ['· One\n· Two', '- One\n- Two'],
  ['\uf0b7 One\n\uf0b7 Two', '- One\n- Two'],
  ['•\tOne\no\tTwo\n•\tThree', '- One\n- Two\n- Three'],
  ['o\tOne\no\tTwo', '- One\n- Two'],
  ['§\tOne\n§\tTwo', '- One\n- Two'],
  ['–\tOne\n–\tTwo', '- One\n- Two'],
  ['▪\u00a0One\n▪\u00a0Two', '- One\n- Two'],
  ['- One\n  1. Two\n  3. Three', '- One\n1. Two\n3. Three'],
  ['1. One\n\nA picture.\n\n2. Two', '1. One\nA picture.\n2. Two'],
  ['- 5 swings\n- 3 slides', '- 5 swings\n- 3 slides'],
  ['* One\n* Two', '- One\n- Two'],
  ['- One\n-\n- Three', '- One\n- Three'],
  ['• Monday • 9am • Hall\n• Tuesday • 10am • Hall', '- Monday • 9am • Hall\n- Tuesday • 10am • Hall'],
  ['- One\n* Two', '- One\n- Two'],
  ['* One\n- Two\n- Three', '- One\n- Two\n- Three'],
  ['- One\n  * Two\n  - Three\n* Four', '- One\n- Two\n- Three\n- Four'],
  ['1. a\n- b\n2. c\n- d', '1. a\n- b\n2. c\n- d'],
  ['1. a\n* b\n2. c\n* d', '1. a\n- b\n2. c\n- d'],
  ['1. a\n• b\n2. c', '1. a\n- b\n2. c'],
  ['1. a\n2) b\n3. c', '1. a\n2. b\n3. c'],
  ['- a\n1. b\n- c', '- a\n1. b\n- c'],
  ['- a\n05. 06. b\n- c', '- a\n05. 06. b\n- c'],
  ['- a\n• b', '- a\n- b'],
  ['• a\n- b', '- a\n- b'],
  ['- a\n+ b\n- c', '- a\n- b\n- c'],
  ['* a\n+ b\n- c', '- a\n- b\n- c'],
  ['1. x\n2.\n3. z', '1. x\n2. \n3. z'],
  ['1. x\n2. y\n3.', '1. x\n2. y\n3.'],
  ['- a\n- b\nText.', '- a\n- b\nText.'],
  ['* a\n* b\n\n- c\nText.', '- a\n- b\n- c\nText.'],
  ['• a\n• b\nWe are closed.', '- a\n- b\nWe are closed.'],
  ['- a\n- b\n“Well done”, said the Mayor.', '- a\n- b\n“Well done”, said the Mayor.'],
  ['- a\n- b\nText goes on.\n- c', '- a\n- b\nText goes on.\n- c'],
  ['- a\n  - b\nText.', '- a\n- b\nText.'],
  ['1. a\n2. b\nThe office is closed.\n3. c', '1. a\n2. b\nThe office is closed.\n3. c'],
  ['- We met on 11 and\n12. Mai in Bilbao\n- c', '- We met on 11 and\n12. Mai in Bilbao\n- c'],
  ['- swings for small children\nand slides for all', '- swings for small children and slides for all'],
  [
    '- Fee: £20 for all members of the association and their guests, only with a booking before*\n* Until 30 April',
    '- Fee: £20 for all members of the association and their guests, only with a booking before*\n* Until 30 April',
  ],
  ['- Entry £20*\n- Other\n\n* Until 30 April', '- Entry £20*\n- Other\n* Until 30 April'],
]

test.each(lists)('a list: %j', async (body, shown) => {
  const { html, text, told } = await printed(body)
  expect(told).toEqual([])
  expect(shownText(html)).toBe(shown)
  expect(inOneLine(text)).toBe(inOneLine(shown))
})

test('the numbers of a list are printed as written, also where they jump', async () => {
  const { html, text } = await printed('1. One\n3. Three\n10. Ten')
  expect(html).toContain('<ol start="1"><li>One</li><li value="3">Three</li><li value="10">Ten</li></ol>')
  expect(text).toBe('1. One\n 3. Three\n10. Ten')
})

test.each(['###', '### \n\nText', '-', '- \n\nText', '## ##\n\nText'])('%j prints nothing', async (body) => {
  const { html, told } = await printed(`Text above.\n\n${body}`)
  expect(html).not.toMatch(/<h3|<h4|<ul|<li/)
  expect(told).toEqual([])
})

const prose =
  'The plans have been published by all eight of the regions that take part, and each of them says what Wales and the Basque Country will do next – as the partners agreed on 12 May 2022 when they met in Bilbao – with maps. '

/** Wraps a text as editors do. */
function wrapped(text: string, width: number): string {
  const lines: string[] = []
  for (const word of text.trim().split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.join('\n')
}

test.each([60, 66, 72, 76, 78, 80, 88, 96, 100, 110, 120])(
  'text wrapped at %i columns stays one paragraph',
  async (width) => {
    const text = prose.repeat(3).trim()
    const { html, told } = await printed(wrapped(text, width))
    expect(told).toEqual([])
    expect(html).toBe(`<p>${text}</p>`)
  },
)

test('a wrapped text with lines of other lengths, since words were deleted, stays one paragraph', async () => {
  const lines = [
    'The clocks go forward on Sunday 28 March 2027. El',
    'Europeo de Desarrollo Regional (FEDER) financia el 60 % del coste. The',
    '2026/27 budget is higher than that of 2025/26',
  ]
  const { html } = await printed(lines.join('\n'))
  expect(html).toBe(`<p>${lines.join(' ')}</p>`)
})

test('lines below a wrapped line are kept', async () => {
  const line = 'Organised by the Department of Innovation and Regional Development of the Welsh Government,'
  const { html } = await printed(`${line}\nwith the help of: BEAZ Bizkaia\nTel. 029 2012 3456\nann@europa.eu`)
  expect(shownText(html)).toBe(`${line} with the help of: BEAZ Bizkaia\nTel. 029 2012 3456\nann@europa.eu`)
})

/** Lines with markup, and how they are shown. */
const marked: readonly (readonly [body: string, shown: string])[] = [
  ['\\* Until 30 April\n\\** Under 12', '* Until 30 April\n** Under 12'],
  ['**Ann Price**\n_Head of Innovation_', 'Ann Price\nHead of Innovation'],
  ['_Ann Price_\n_Head of Innovation_', 'Ann Price\nHead of Innovation'],
  ['_Parks:_ trees\n_Roads:_ bikes', 'Parks: trees\nRoads: bikes'],
  [
    '[Read the plan](https://example.org/plan) (PDF, 2 MB)\n[Read the map](https://example.org/map) (PDF, 1 MB)',
    'Read the plan (PDF, 2 MB)\nRead the map (PDF, 1 MB)',
  ],
  [
    '[Parks](https://example.org/parks): trees\n[Roads](https://example.org/roads): bikes',
    'Parks: trees\nRoads: bikes',
  ],
  ['Book today\n[Book your place](https://example.org/book)', 'Book today\nBook your place'],
]

test.each(marked)('lines with markup are kept: %j', async (body, shown) => {
  const { html } = await printed(body)
  expect(shownText(html)).toBe(shown)
})

test.each([
  'The library is open again\nand has new books.',
  'We met the mayors of\nsix cities',
  'The hall opens – also\nfor schools – on Monday.',
])('a short sentence in two lines stays one: %j', async (body) => {
  const { html } = await printed(body)
  expect(html).toBe(`<p>${body.replace('\n', ' ')}</p>`)
})

test.each([60, 72, 80, 110])('a list item wrapped at %i columns stays one item', async (width) => {
  const text = prose.repeat(2).trim()
  const { html, told } = await printed(`- One\n${wrapped(`- ${text}`, width)}\n- Two`)
  expect(told).toEqual([])
  expect(html).toBe(`<ul><li>One</li><li>${text}</li><li>Two</li></ul>`)
})

test('a wrapped text with a dash or a date at the start of a line stays one paragraph', async () => {
  const line = 'We went to the market - as the plan had said - and saw many of the stalls there'
  const { html } = await printed(`${line}\n- all of them full - before the rain came down, and so we went home.`)
  expect(html).toBe(`<p>${line} - all of them full - before the rain came down, and so we went home.</p>`)
})

/** The same texts in each run; RUNS=2000 tries others. */
const runs = process.env['RUNS'] ? { numRuns: Number(process.env['RUNS']) } : { numRuns: 100, seed: 20_261_127 }

const kept = fc.constantFrom(
  ...[
    'plan',
    'Wales',
    '2*3*4',
    '5 * 3 * 2',
    '2**8',
    'A*STAR',
    'Bürger*innen',
    'snake_case_name',
    '@_parks_team_',
    '#_parks_',
    '£20*',
    '(*)',
    '“*”',
  ],
  ...['_parks_team_@city.gov.uk', 'a_b_c@example.org', 'www.example.org/a_b_c', 'https://example.org/_x_*y*', '*.pdf'],
  ...['example.org/_parks_', 'example.org/_parks_/', 'example.org/__x__', 'example.gov.uk/*a*/b'],
  ...[
    '__init__.py',
    'C:\\_new\\(old)',
    '____',
    '****',
    '(a+b)*(c+d)',
    '17.',
    '1990.',
    '3)',
    '#5',
    '~5',
    '10^6',
    '–',
    '*',
  ],
  ...['Name:____,', 'AT&T', 'R&D;', '<', '5 > 3', '[sic]', '[1]', '{a}', 'C #', "it's", '1,5', '=', '|', '£', '50%'],
)

test('characters that were typed as content are printed, whatever stands around them', async () => {
  const texts = fc.array(kept, { minLength: 1, maxLength: 9 }).map((words) => words.join(' '))
  await fc.assert(
    fc.asyncProperty(texts, async (body) => {
      const { html, text } = await printed(body)
      expect(shownText(html)).toBe(body)
      expect(inOneLine(text)).toBe(body)
    }),
    runs,
  )
})

const head = fc.constantFrom(
  ...[
    '',
    '',
    '',
    '- ',
    '* ',
    '+ ',
    '2. ',
    '3) ',
    '7. ',
    '12. ',
    '1990. ',
    '05. ',
    'a) ',
    '• ',
    '– ',
    '\uf0b7\t',
    'o ',
    '> ',
  ],
  ...['# ', '### ', '    ', '  - ', '   4. ', '| ', '~~~', '```', '=== ', '\t', '17. 05. ', '*', '_', '[ ] ', '- [x] '],
)
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.stringMatching(/^[a-zäé]{1,7}$/) },
  { weight: 2, arbitrary: fc.nat(3000).map(String) },
  fc.constantFrom(
    '*',
    '**',
    '_',
    '*a*',
    '**b',
    'c**',
    '_d',
    'e_',
    '`',
    '~~',
    '[',
    ']',
    '(',
    ')',
    '|',
    '\\',
    '&',
    '#',
    ':',
    '2*3*4',
  ),
)
const line = fc.tuple(head, fc.array(piece, { maxLength: 12 })).map(([start, words]) => start + words.join(' '))
const page = fc
  .array(line, { minLength: 1, maxLength: 7 })
  .chain((lines) =>
    fc.array(fc.constantFrom('\n', '\n', '\n\n'), { minLength: 7, maxLength: 7 }).map((ends) => ({ lines, ends })),
  )
  .map(({ lines, ends }) =>
    lines
      .map((text, i) => text + (ends[i] ?? ''))
      .join('')
      .trim(),
  )
  .filter((body) => /[\p{L}\p{N}]/u.test(body))

const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? []

test('every word and number is printed in its order, whatever stands at the start of lines', async () => {
  await fc.assert(
    fc.asyncProperty(page, async (body) => {
      const { html, text, told } = await printed(body)
      if (html === '') expect(told).not.toEqual([])
      else {
        expect(wordsOf(shownText(html))).toEqual(wordsOf(body))
        expect(wordsOf(text)).toEqual(wordsOf(body))
      }
    }),
    runs,
  )
})

test('a link has no number in the plain text that its author gave to a note', async () => {
  const { text } = await printed('See [1] and [the plan](https://example.org/).\n\n[1] A note')
  expect(text).toContain('See [1] and the plan [2].')
  expect(text).toContain('[2] https://example.org/')
})
