import { expect, it } from 'vitest'
import { checkExample, inShort } from './checkExample.ts'

it.each([
  'An interregional partnership met in Newport.',
  'The Welsh word cynefin and the Welsh greeting “shwmae butt” were heard.',
  'BEAZ Bizkaia and ORKESTRA lead the visit.',
])('accepts right words of one funder and one country: %s', async (body) => {
  expect((await checkExample({ body })).findings.map(inShort)).toEqual([])
})
