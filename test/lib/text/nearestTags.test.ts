import { expect, it } from 'vitest'
import { nearestTags } from '../../../src/lib/text/languageNameInEnglish.ts'

const tags = ['cy', 'de', 'en', 'eu', 'fr', 'ga', 'it', 'pl']

it('takes no code of a language for a mistyped one', () => {
  for (const code of ['pt', 'nl', 'da', 'fi', 'hu', 'lt', 'gd', 'gv', 'ca', 'gl', 'ar', 'PT', 'pt-BR'])
    expect(nearestTags(code, tags)).toEqual([])
})

it('finds what a mistyped code means', () => {
  expect(nearestTags('ga1', tags)).toEqual(['ga'])
})
