import fc from 'fast-check'
import { expect, it } from 'vitest'
import { detached } from '../../../src/lib/text/ownCopy.ts'

it('is the same text, whatever is in it', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void expect(detached(text)).toBe(text)))
  expect(detached('half a \ud83d pair')).toBe('half a \ud83d pair')
})
