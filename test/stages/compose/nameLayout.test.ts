import { expect, it } from 'vitest'
import { boldWidth } from '../../../src/lib/text/boldWidth.ts'
import { nameLayout } from '../../../src/stages/compose/nameLayout.ts'
import { names } from '../../browser/mastheads.ts'

const arial = 'Arial, Helvetica, sans-serif'
const theme = { width: 600, gutter: 24, font: arial }

const sizeOf = (name: string, font = arial) => Number(nameLayout(name, 33, { ...theme, font })['size'])

it('measures words as Arial Bold sets them', () => {
  // By the font's own advance widths, of 2,048 units an em.
  expect(boldWidth('Entrepreneurship', arial)).toBeCloseTo(17_070 / 2048, 1)
  expect(boldWidth('WWF', arial)).toBeCloseTo(5117 / 2048, 1)
})

it.each([
  // Georgia Bold and Verdana Bold, in em.
  ['Entrepreneurship', 9.31, 9.79],
  ['Internationalisation', 10.48, 11.27],
  ['INTERNATIONALISATION', 13.98, 14.49],
  ['Compartmentalisation', 11.72, 12.5],
] as const)('measures “%s” no narrower than wide faces set it', (word, georgia, verdana) => {
  expect(boldWidth(word, 'Georgia, serif')).toBeGreaterThanOrEqual(georgia)
  expect(boldWidth(word, 'Verdana, sans-serif')).toBeGreaterThanOrEqual(verdana)
})

it('takes the accent of a letter for no letter, and a letter of another script for a wide one', () => {
  expect(boldWidth('Förderung é', arial)).toBe(boldWidth('Forderung e', arial))
  expect(boldWidth('ш', arial)).toBeGreaterThan(0.7)
})

it('keeps names beside the emblem, long ones smaller, unless a long word can only be larger below it', () => {
  expect(nameLayout('Wildlife', 33, theme)).toEqual({ wide: false, size: 34, lineHeight: 40 })
  expect(nameLayout('Science-Policy-Society Interface Review', 33, theme)).toMatchObject({
    wide: false,
    size: 28,
  })
  expect(nameLayout('The Monthly Newsletter of the Department for Transport', 33, theme)).toMatchObject({
    wide: false,
    size: 24,
  })
  expect(nameLayout('Entrepreneurship Update', 33, theme)).toMatchObject({ wide: true, size: 26 })
})

it('sets no name under 20 px, but for capitals of 16 letters and more', () => {
  const isLong = (word: string) => word.length >= 16 && word === word.toUpperCase()
  for (const name of names) if (!name.split(' ').some(isLong)) expect([name, sizeOf(name) >= 20]).toEqual([name, true])
})

it('gives a name without an emblem the whole width', () => {
  expect(nameLayout('1,250,000 Voices of Communities', 33, theme)).toMatchObject({ wide: false, size: 26 })
  expect(nameLayout('1,250,000 Voices of Communities', null, theme)).toMatchObject({ wide: true, size: 28 })
})

it('lets a name in Japanese break anywhere', () => {
  expect(sizeOf('地域イノベーション政策ニュースレター')).toBe(34)
})
