import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withoutQuotationMarks } from '../../../src/lib/text/quotationMarks.ts'
import { compileIn, compileWell, issueOf, projectAround, textOf } from '../../support/project.ts'

const said = 'We came to see.'

describe('one pair around the whole', () => {
  it.each([
    '“We came to see.”',
    '"We came to see."',
    "'We came to see.'",
    '‘We came to see.’',
    '„We came to see.“',
    '„We came to see.”',
    '‚We came to see.‘',
    '«We came to see.»',
    '« We came to see. »',
    '«\u00a0We came to see.\u00a0»',
    '»We came to see.«',
    '›We came to see.‹',
    '‹We came to see.›',
    '”We came to see.”',
    '“We came to see.“',
    '<<We came to see.>>',
    '❝We came to see.❞',
    "''We came to see.''",
    "``We came to see.''",
    ' “We came to see.” ',
    '“We came to see”.',
    '"We came to see".',
  ])('%s', (text) => {
    expect(withoutQuotationMarks(text)).toBe(said)
  })

  it.each([
    ['‘It’s what the regions’ plans are for’', 'It’s what the regions’ plans are for'],
    ["'It's what the regions' plans are for.'", "It's what the regions' plans are for."],
    ['“She said ‘yes’ and left.”', 'She said ‘yes’ and left.'],
    ['“He called it “a plan” and left.”', 'He called it “a plan” and left.'],
    ['"He called it \'a plan\'."', "He called it 'a plan'."],
    ['„Er sagte ‚ja‘ und ging.“', 'Er sagte ‚ja‘ und ging.'],
    ['« Il a dit “oui”. »', 'Il a dit “oui”.'],
    ['“Is it “done”?”', 'Is it “done”?'],
    ['“What a day”!', 'What a day!'],
    ['“We came to see.”*', 'We came to see.*'],
    ['“We came to see. “And we left.”', 'We came to see. And we left.'],
    ['„Wir kamen. „Und gingen! „Alle.“', 'Wir kamen. Und gingen! Alle.'],
  ])('%s', (text, inside) => {
    expect(withoutQuotationMarks(text)).toBe(inside)
  })
})

describe('what is no pair around the whole stays as it was written', () => {
  it.each([
    said,
    '“We came” and “we left”',
    '“We came“ and “we left“',
    '<<We came>> and <<we left>>',
    '❝We came❞ and ❝we left❞',
    '“We came”, she said, “to see.”',
    '"We came" and "we left"',
    "'We came' and 'we left'",
    '‘We came’ and ‘we left’',
    '„Wir kamen“ und „wir gingen“',
    '« Venus » et « vus »',
    '“We came to see.',
    'We came to see.”',
    "'Tis the season of plans'",
    "'Twas a good day for the regions'",
    '“The plan” is a good one.',
    '“He called it “a plan”',
    'It is “the plan”.',
    '“”',
    '"',
    '5"',
    '',
  ])('%s', (text) => {
    expect(withoutQuotationMarks(text)).toBe(text)
  })

  it('and no letter is ever lost', () => {
    const sign = fc.constantFrom(...'ab .!’‘“”„«»\'"`,'.split(''))
    fc.assert(
      fc.property(fc.array(sign), (signs) => {
        const letters = (text: string) => text.replace(/[^ab]/g, '')
        expect(letters(withoutQuotationMarks(signs.join('')))).toBe(letters(signs.join('')))
      }),
    )
  })
})

it.each(['“We came to see.”', '"We came to see."', '„We came to see.“', '« We came to see. »', said])(
  'a quote section prints one pair for %s',
  async (text) => {
    const section = `type: quote\ntext: '${text}'\nperson: A partner from the Ruhr`
    const email = await compileWell(projectAround(issueOf(section)))
    expect(textOf(email, 'text')).toContain('  “We came to see.”\n')
    for (const role of ['document', 'paste'] as const)
      expect(textOf(email, role)).toContain('>&#8220;We came to see.&#8221;</p>')
  },
)

it.each([
  ['“Open only', '“Open only”'],
  ['"Open only.', '“Open only.”'],
  ['It works”', '“It works”'],
  ['It works”.', '“It works.”'],
  ['A screen of 5"', '“A screen of 5"”'],
  ['“One” and “two”', '“‘One’ and ‘two’”'],
  ['It is “the plan”', '“It is ‘the plan’”'],
  ['“He called it “a plan” and left.”', '“He called it ‘a plan’ and left.”'],
  ['“She said ‘yes’ and left.”', '“She said ‘yes’ and left.”'],
  ['The “plan is', '“The “plan is”'],
])('a quote section prints %s with one pair around the whole', async (text, printed) => {
  const section = `type: quote\ntext: '${text}'\nperson: A partner from the Ruhr`
  const { value } = await compileIn(projectAround(issueOf(section)))
  expect(value && textOf(value, 'text')).toContain(`  ${printed}\n`)
})
