import { expect, it } from 'vitest'
import { matches, specificity } from '../../../src/lib/css/matchSelector.ts'
import { parseSelectors } from '../../../src/lib/css/selector.ts'

it.each([
  ['a:hover', ['never']],
  ['p a:focus-visible span', ['never']],
  ['p:before', ['never']],
  ['p::after', ['never']],
  ['[data-ogsc] .ink', ['never']],
  // Matches without interaction.
  ['a:not(:hover)', [null]],
  ['#main', [null]],
  ['a + b', [null]],
  ['a:first-child', [null]],
  ['p::first-line', [null]],
  ['svg|a', [null]],
  ['[title]', [null]],
  // Not valid CSS.
  ['', [null]],
  ['> a', [null]],
  ['a >', [null]],
  ['a > > b', [null]],
  ['a,', [null]],
  ['a, b)', [null]],
  ['a:is(', [null]],
])('%s matches no element', (list, expected) => {
  expect(parseSelectors(list)).toEqual(expected)
})

it('reads a list: names in small letters, classes as they are, escapes decoded', () => {
  const any = { name: '', classes: [], child: false }
  expect(parseSelectors(':root P.Quiet>*.a.b , a:hover,\n.w-1\\/2, a:is(b, i)')).toEqual([
    [
      { ...any, name: 'html' },
      { ...any, name: 'p', classes: ['Quiet'] },
      { ...any, classes: ['a', 'b'], child: true },
    ],
    'never',
    [{ ...any, classes: ['w-1/2'] }],
    null,
  ])
})

const below = (...path: readonly string[]) =>
  path.reduce<Parameters<typeof matches>[1] | null>((parent, written) => {
    const [name = '', ...classes] = written.split('.')
    return { name, attributes: { class: classes.join(' ') }, parent }
  }, null) as Parameters<typeof matches>[1]
const fits = (selector: string, ...path: readonly string[]) => {
  const [parsed] = parseSelectors(selector)
  return parsed !== undefined && parsed !== null && parsed !== 'never' && matches(parsed, below(...path))
}

it.each([
  ['div > p span', ['div', 'p', 'p', 'span'], true],
  ['div > p span', ['div', 'p', 'b', 'p', 'i', 'span'], true],
  ['div > p span', ['div', 'b', 'p', 'span'], false],
  ['table > tr > td p', ['table', 'tr', 'td', 'table', 'td', 'p'], true],
  ['.a .b > p', ['div.a', 'div.b', 'div', 'div.b', 'p'], true],
  ['.a > .b > p', ['div.a', 'div.b', 'div.b', 'p'], false],
  ['p span', ['p', 'span'], true],
  ['p > span', ['p', 'b', 'span'], false],
])('%s below %s', (selector, path, expected) => {
  expect(fits(selector, ...path)).toBe(expected)
})

it('a long selector that does not match deep elements is rejected quickly', () => {
  const deep = Array.from({ length: 60 }, () => 'div')
  expect(fits(`${'div '.repeat(30)}em span`, ...deep, 'span')).toBe(false)
})

it('one class has a higher specificity than any number of element names', () => {
  const weight = (selector: string) => {
    const [parsed] = parseSelectors(selector)
    return parsed === undefined || parsed === null || parsed === 'never' ? Number.NaN : specificity(parsed)
  }
  expect(weight('.a')).toBeGreaterThan(weight('html body table tbody tr td div p span a'))
  expect(weight('p.a')).toBeGreaterThan(weight('.a'))
  expect(weight('.a.b')).toBeGreaterThan(weight('div.a'))
  expect(weight('div p')).toBeGreaterThan(weight('p'))
  expect(weight('*')).toBe(0)
})
