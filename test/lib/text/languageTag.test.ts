import { describe, expect, it } from 'vitest'
import { canonicalTag, isSameTag, lookUpTag } from '../../../src/lib/text/languageTag.ts'

describe('a language tag', () => {
  it.each([
    ['EN_us', 'en-US'],
    ['cy', 'cy'],
    ['fr-ca', 'fr-CA'],
    ['SR_cyrl_rs', 'sr-Cyrl-RS'],
    [' ga ', 'ga'],
  ])('%s is %s', (written, tag) => expect(canonicalTag(written)).toBe(tag))

  it.each(['', 'e', 'en-', 'en US', 'en--us', '../en', 'français', '*'])('“%s” is none', (written) =>
    expect(canonicalTag(written)).toBeNull(),
  )

  it.each([
    ['en', 'en'],
    ['EN', 'en'],
    ['en_us', 'en-US'],
    ['en-gb', 'en'],
    ['de-AT-1996', 'de'],
    ['pt-BR', 'pt_br'],
    ['zh-Hant-x-me', 'zh'],
    ['cz', null],
    ['en gb', null],
    ['house style', 'house style'],
  ])('%s means %s', (written, id) =>
    expect(lookUpTag(written, ['de', 'en', 'en-US', 'house style', 'pt_br', 'zh'])).toBe(id),
  )

  it('is the same in any case', () => {
    expect(isSameTag('en_us', 'en-US')).toBe(true)
    expect(isSameTag('en', 'en-US')).toBe(false)
    expect(isSameTag('house style', 'house style')).toBe(true)
    expect(isSameTag('house style', 'other style')).toBe(false)
  })
})
