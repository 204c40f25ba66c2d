import { describe, expect, it } from 'vitest'
import { letterRegExp } from '../../../src/lib/text/letterRegExp.ts'
import { phraseSource } from '../../../src/lib/text/phraseSource.ts'

const named = { weekday: ['Monday', 'Friday'] }

function found(phrases: readonly string[], text: string): string | undefined {
  return letterRegExp(`(?<!\\p{L})${phraseSource(phrases, named)}(?!\\p{L})`, 'i')(text).exec(text)?.[0]
}

describe('phrases as a pattern', () => {
  it.each([
    [['next week'], 'See you next week.', 'next week'],
    [['next week'], 'See you nextweek.', undefined],
    [['next|last week'], 'It was last week.', 'last week'],
    [['the? day after'], 'On the day after.', 'the day after'],
    [['the? day after'], 'One day after.', 'day after'],
    [['tomorrow morning|evening?'], 'It is tomorrow evening.', 'tomorrow evening'],
    [['tomorrow morning|evening?'], 'It is tomorrow, in the evening.', 'tomorrow'],
    [['next {weekday}'], 'See you next Friday.', 'next Friday'],
    [['next {weekday}'], 'See you next Sunday.', undefined],
    [['at {number}'], 'It is at 10.', 'at 10'],
    [['deadline for {words} is?'], 'The deadline for all new bids is', 'deadline for all new bids is'],
    [['anmeld*'], 'Anmeldungen bis Mai', 'Anmeldungen'],
    [['anmeld*'], 'Wir anmeld', undefined],
    [['*ing'], 'A meeting', 'meeting'],
    [["d'hier"], 'Celui d’hier', 'd’hier'],
    // The first that matches: so longer phrases come first in a list.
    [['by noon', 'by'], 'Come by noon', 'by noon'],
    [['příští {weekday}'], 'Je to příští Friday', 'příští Friday'],
    [['Uhr.'], 'UhrX', undefined],
    // An unknown list and an empty one never match.
    [['next {month}'], 'next ', undefined],
    [[], 'next week', undefined],
  ])('%j finds in “%s”: %s', (phrases, text, words) => {
    expect(found(phrases, text)).toBe(words)
  })

  it('is quick, however long and unusual a text is', () => {
    const phrases = ['deadline for {words} is?', 'the? the? the? the? the? the? end', '*ing', 'a*']
    for (const text of ['the '.repeat(20_000), 'deadline for '.repeat(5_000), 'ing'.repeat(5_000)])
      expect(() => found(phrases, text)).not.toThrow()
  })
})
