import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openRecent } from '../../../src/lib/cache/lruCache.ts'
import { ownCopy } from '../../../src/lib/text/ownCopy.ts'

it('is the same text, whatever is in it', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void expect(ownCopy(text)).toBe(text)))
  expect(ownCopy('half a \ud83d pair')).toBe('half a \ud83d pair')
})

it('is handed out again by what remembers it, not the part of a text that was asked with', () => {
  const recent = openRecent<number>(8, (key) => key.length)
  const own = ownCopy('one')
  recent.set(own, 1)
  // Another generation begins; then it is asked for with a part of something longer.
  recent.set('many', 2)
  expect(recent.get('one of many words'.slice(0, 3))).toBe(1)
  expect(recent.used().map(([key]) => key)).toEqual(['one', 'many'])
})
