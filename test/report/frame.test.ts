import { expect, it } from 'vitest'
import { codeFrame } from '../../src/report/frame.ts'

/** The characters above the mark: what a reader takes it to mark. */
function marked(text: string, words: string): string {
  const from = text.indexOf(words)
  const lines = codeFrame({ source: { path: 'a.yaml', text }, from, to: from + words.length }).split('\n')
  const [line = '', mark = ''] = lines.slice(-2)
  const at = mark.indexOf('^')
  return [...line].slice(at, at + mark.length - at).join('')
}

const long = (before: number, after: number) => `body: ${'a '.repeat(before)}slip here${' b'.repeat(after)}\nnext: x\n`

it.each([
  [0, 0],
  [10, 10],
  // Over 100 columns.
  [10, 80],
  [60, 5],
  [60, 80],
  [400, 0],
  [400, 400],
])('a mark is under its words, with %d words before and %d after them', (before, after) => {
  const text = long(before, after)
  expect(marked(text, 'slip here')).toBe('slip here')
  expect(marked(`first: y\n${text}`, 'slip here')).toBe('slip here')
})

it('a long line is cut, with a sign that it goes on', () => {
  const text = long(60, 80)
  const from = text.indexOf('slip')
  const [line = '', mark = ''] = codeFrame({ source: { path: 'a.yaml', text }, from, to: from + 4 }).split('\n')
  expect(line.length).toBeLessThan(110)
  expect(line).toMatch(/slip here b.*…$/)
  // With enough of the text before it.
  expect(mark.indexOf('^')).toBeGreaterThan(40)
})

it('a mark that is longer than the shown line ends with it', () => {
  const text = `body: ${'word '.repeat(100)}\n`
  const frame = codeFrame({ source: { path: 'a.yaml', text }, from: 6, to: text.length - 1 })
  for (const line of frame.split('\n')) expect(line.length).toBeLessThan(110)
})
