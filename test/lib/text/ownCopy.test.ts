import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ownCopy } from '../../../src/lib/text/ownCopy.ts'

it('is equal to the text, whatever it contains', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void expect(ownCopy(text)).toBe(text)))
  expect(ownCopy('half a \ud83d pair')).toBe('half a \ud83d pair')
})
