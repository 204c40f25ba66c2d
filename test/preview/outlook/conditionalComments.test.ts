import { describe, expect, it } from 'vitest'
import { holdsInWord } from '../../../src/preview/outlook/condition.ts'
import { shownInWord } from './shownInWord.ts'

describe('a condition', () => {
  it.each([
    'mso',
    'MSO',
    'mso | IE',
    '(gte mso 9)|(IE)',
    'gte mso 16',
    'gt mso 15',
    'lte mso 16',
    'mso 16',
    '!IE',
    '!(IE)',
  ])('holds in Word: %s', (condition) => expect(holdsInWord(condition)).toBe(true))

  it.each([
    '!mso',
    'IE',
    'IE 9',
    'lt mso 16',
    'gt mso 16',
    'lte mso 11',
    'mso 15',
    '!mso & !IE',
    '(mso)&(IE)',
    'vml',
    '',
  ])('does not hold in Word: %s', (condition) => expect(holdsInWord(condition)).toBe(false))

  it.each(['mso mso', 'mso |', '(', '!', '('.repeat(100_000)])(
    'that cannot be read does not hold: %.20s',
    (condition) => expect(holdsInWord(condition)).toBe(false),
  )
})

describe('conditional comments', () => {
  it.each([
    ['<!--[if mso]>a<![endif]-->b', 'ab'],
    ['<!--[if lte mso 11]>a<![endif]-->b', 'b'],
    ['<![if !mso]>a<![endif]>b', 'b'],
    ['<![if mso]>a<![endif]>b', 'ab'],
    ['<!--[if !mso]>-->a<!--<![endif]-->b', 'b'],
    ['<!--[if !mso]><!-- -->a<!-- <![endif]-->b', 'b'],
    ['<!--[if mso]><!-->a<!--<![endif]-->b', 'ab'],
    ['<!--[if !mso]><!-->a<!--[if mso]>b<![endif]--><!--[if mso]><!-->c<!--<![endif]-->d<!--<![endif]-->e', 'e'],
    ['<!--[if !mso]><!--><!-- [note] -->a<!--<![endif]-->b', 'b'],
    ['a<!-- [note] -->b', 'a<!-- [note] -->b'],
    ['<!--[if mso]><p style="padding:1px">a</p><![endif]-->', '<p>a</p>'],
    ['<!--<![endif]-->a', 'a'],
  ])('are opened or removed: %s', (written, shown) => {
    expect(shownInWord(written)).toBe(shown)
  })

  it('leave no settings of Office behind', () => {
    const settings =
      '<noscript><xml><o:OfficeDocumentSettings><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml></noscript>'
    expect(shownInWord(`a<!--[if mso]>${settings}<style>p{color:red}</style><![endif]-->b`)).toBe(
      'a<style>p{color:red}</style>b',
    )
  })
})
