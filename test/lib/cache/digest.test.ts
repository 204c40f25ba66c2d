import fc from 'fast-check'
import { expect, it } from 'vitest'
import { digest } from '../../../src/lib/cache/digest.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

it('is the same for equal lists, and for no others', () => {
  expect(digest(['ab', 'c'])).toBe(digest(['ab', 'c']))
  const rows = [[], [''], ['', ''], ['abc'], ['ab', 'c'], ['a', 'bc'], ['c', 'ab'], [bytes('ab'), 'c'], [bytes('abc')]]
  expect(new Set(rows.map(digest)).size).toBe(rows.length)
})

it('differs for the same characters split into other parts', () => {
  const row = fc.array(fc.string({ unit: 'grapheme', maxLength: 4 }), { maxLength: 4 })
  fc.assert(
    fc.property(row, row, (a, b) => {
      expect(digest(a) === digest(b)).toBe(JSON.stringify(a) === JSON.stringify(b))
    }),
  )
})
