import * as fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { expect, test } from 'vitest'
import { disabledSyntax } from '../../../src/fields/parseMarkdown.ts'
import { treeOfProse } from '../../../src/fields/prose/treeOfProse.ts'

const extensions = [{ disable: { null: [...disabledSyntax] } }]

const part = fc.constantFrom(
  ...[
    'Each plan',
    'says what',
    'été',
    'Ω',
    'ένα',
    '日本',
    '“Quoted”',
    '(in brackets)',
    '2026.',
    'a',
    '1. One',
    '- One',
  ],
  ...['\n', '\n\n', '\n\n\n', ' ', '  ', '\u00a0', '\t', '\r', '# ', '*', '_', '[', '](', ')', '<', '&amp;', '&', '\\'],
  ...['`', '!', '===', '---', '|', '~', ':', '@', '>', '"', '\0', '\ufeff', '\u2028', '\u200b', '\ud83d\ude00'],
)

test('the tree of prose is the parser’s', () => {
  let read = 0
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const text = parts.join('')
      const tree = treeOfProse(text)
      if (!tree) return
      read += 1
      expect(tree).toEqual(fromMarkdown(text, { extensions }))
    }),
    { numRuns: 30_000 },
  )
  expect(read).toBeGreaterThan(500)
})

test.each(['Each plan says what.\nIt is long.\n\nSo it is.', 'One', 'Un été', 'Ένα σχέδιο'])('%j is prose', (text) => {
  expect(treeOfProse(text)).toEqual(fromMarkdown(text, { extensions }))
})
