import * as fc from 'fast-check'
import type { Nodes } from 'mdast'
import { expect, test } from 'vitest'
import { parseMarkdown } from '../../../src/fields/parseMarkdown.ts'
import { isRunningText } from '../../../src/fields/prose/runningText.ts'

function kindsIn(text: string): ReadonlySet<string> {
  const kinds = new Set<string>()
  const visit = (node: Nodes) => {
    kinds.add(node.type)
    if ('children' in node) node.children.forEach(visit)
  }
  const tree = parseMarkdown(text)
  if (!('why' in tree)) visit(tree)
  return kinds
}

const prose = 'Each of the eight plans says what a region will do by itself, and what all of them do together,'

const line = fc
  .tuple(
    fc.constantFrom('', ' ', '    ', '\t', '\u00a0'),
    fc.constantFrom(
      ...['', '- ', '* ', '+ ', '1. ', '2) ', '# ', '• ', 'o\t', '> ', '“', '(', '[a](b) ', '**', '\\', '===', '---'],
    ),
    fc.constantFrom('', prose, prose.slice(0, 70), 'Town hall', 'and more of it', '9:30 Doors', 'a) One'),
    fc.constantFrom('', ' ', '  ', '\\', '\t', ':', '.'),
  )
  .map((parts) => parts.join(''))

test('running text has no lists, headings and line breaks', () => {
  let running = 0
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
      const text = lines.join('\n').trim()
      if (!isRunningText(text)) return
      running += 1
      const kinds = kindsIn(text)
      expect(['listItem', 'heading', 'break'].filter((kind) => kinds.has(kind))).toEqual([])
    }),
    { numRuns: 20_000 },
  )
  expect(running).toBeGreaterThan(500)
})
