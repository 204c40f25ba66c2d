import { describe, expect, it } from 'vitest'
import { openWordPatterns } from '../../../src/lib/text/wordPatterns.ts'

const endsIn = (pattern: string, text: string, from = 0) =>
  [...openWordPatterns([pattern]).endsFrom(text.split(' '), from)].sort()

describe('a pattern of words', () => {
  it.each([
    ['read more', 'read more', [2]],
    ['read more', 'read', []],
    ['read more', 'more read', []],
    ['read|learn more', 'learn more', [2]],
    ['read more?', 'read more', [1, 2]],
    ['the? link', 'link', [1]],
    ['the? link', 'the link', [2]],
    ['the? link', 'the the link', []],
    ['all? of? it?', 'all it', [1, 2]],
    // No words are no match.
    ['all? of? it?', 'none', []],
    ["d'info", "d'info", [1]],
  ])('%j matches “%j” up to these words: %j', (pattern, text, ends) => {
    expect(endsIn(pattern, text)).toEqual(ends)
  })

  it('matches from the given word on', () => {
    expect(endsIn('read more', 'please read more', 1)).toEqual([3])
    expect(endsIn('read more', 'please read more', 0)).toEqual([])
  })

  it('matches whole words only', () => {
    const { has } = openWordPatterns(['read|learn more? here', 'url'])
    expect(['read', 'learn', 'more', 'here', 'url'].every(has)).toBe(true)
    expect(['', 'rea', 'more?', 'read|learn', 'urls'].some(has)).toBe(false)
  })
})
