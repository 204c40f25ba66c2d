import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareNames } from '../../../src/stages/load/findIssues.ts'

const names = fc.array(fc.constantFrom('0', '1', '01', '10', '-', 'a', '.', '2026112712345678'), { maxLength: 5 })
const name = names.map((parts) => parts.join(''))

describe('the order of names', () => {
  it.each([
    [['issue-10', 'issue-2', 'issue-1']],
    [['10-diary.md', '2-story.md', '01-a.md']],
    [['1-a', '01-a', '1-b']],
    [['20261127123456', '9', '2026112712345']],
  ])('is the same whatever the order in which %j are given', (given) => {
    const sorted = [...given].sort(compareNames)
    expect([...given].reverse().sort(compareNames)).toEqual(sorted)
  })

  it('compares numbers by their value', () => {
    expect(['b-10', 'b-9', 'a-100', '010-x', '2-x'].sort(compareNames)).toEqual([
      '2-x',
      '010-x',
      'a-100',
      'b-9',
      'b-10',
    ])
    expect(['20261127123456', '9', '2026112712345'].sort(compareNames)).toEqual([
      '9',
      '2026112712345',
      '20261127123456',
    ])
  })

  it('is consistent for all pairs of names', () => {
    fc.assert(
      fc.property(name, name, name, (a, b, c) => {
        expect(compareNames(a, a)).toBe(0)
        expect(Math.sign(compareNames(a, b)) + Math.sign(compareNames(b, a))).toBe(0)
        if (a !== b) expect(compareNames(a, b)).not.toBe(0)
        if (compareNames(a, b) < 0 && compareNames(b, c) < 0) expect(compareNames(a, c)).toBeLessThan(0)
      }),
    )
  })
})
