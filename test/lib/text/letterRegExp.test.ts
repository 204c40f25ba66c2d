import { describe, expect, it } from 'vitest'
import { letterRegExp } from '../../../src/lib/text/letterRegExp.ts'

const characters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code))

describe('what is a letter, in patterns for Latin texts as in those for all', () => {
  it.each(['L', 'Lu', 'Ll', 'M', 'N'])('%s', (name) => {
    const all = new RegExp(String.raw`^\p{${name}}$`, 'u')
    const pattern = letterRegExp(String.raw`^\p{${name}}$`)
    expect(characters.filter((char) => pattern(char).test(char) !== all.test(char))).toEqual([])
  })

  it.each([
    [String.raw`[^\p{L}\p{N}]`, ''],
    [String.raw`^[\p{L}\p{M}\d’-]$`, ''],
    [String.raw`(?<!\p{L})[\]\[\p{L}]`, 'i'],
    [String.raw`\w`, 'i'],
    [String.raw`\b`, 'i'],
    [String.raw`\s`, ''],
    ['[a-zà-þ]', 'i'],
  ])('%s with the flags “%s”', (source, flags) => {
    const all = new RegExp(source, `${flags}u`)
    const pattern = letterRegExp(source, flags)
    expect(characters.filter((char) => pattern(char).test(char) !== all.test(char))).toEqual([])
  })

  it('uses the faster pattern for Latin texts only', () => {
    const pattern = letterRegExp(String.raw`\p{L}`)
    expect(pattern('“Łódź – Dún Laoghaire’s 5 €…” → știri').unicode).toBe(false)
    expect(pattern('Αθήνα').unicode).toBe(true)
    expect(pattern('👍').unicode).toBe(true)
  })
})
