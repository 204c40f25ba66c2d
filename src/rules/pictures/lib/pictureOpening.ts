import { weakMemo } from '../../../lib/cache/memo.ts'
import { letterRegExp } from '../../../lib/text/letterRegExp.ts'
import { startsOfPhrase } from '../../../lib/text/phraseEdges.ts'
import { phraseSource } from '../../../lib/text/phraseSource.ts'
import type { LanguageWords, PictureWords } from '../../../model/languageWords.ts'

// After “image d’” the next word follows at once.
const behind = String.raw`(?:(?<=['’])(?=\p{L})|(?=\s))\s*`

/**
 * Returns the first words of an alternative text that say it is a picture, in any language, with the spaces behind
 * them; '' for none.
 */
export const pictureOpening = weakMemo((words: readonly LanguageWords[]): ((text: string) => string) => {
  const lists = words.flatMap(({ pictureWords }) => pictureWords ?? [])
  const openings = lists.map(openingIn)
  const exception = letterRegExp(
    () => String.raw`^${phraseSource(lists.flatMap(({ exceptions }) => exceptions ?? []))}(?!\p{L})`,
    'i',
  )
  return (text) => {
    const opening = openings.reduce((found, find) => found || find(text), '')
    return opening !== '' && exception(text).test(text) ? '' : opening
  }
})

/** The same for the words of one language: most texts begin with another word, and need no pattern. */
function openingIn({ openings, labels }: PictureWords): (text: string) => string {
  const known = new Set([...openings, ...labels].flatMap(startsOfPhrase))
  const start = letterRegExp(() => `^(?:${phraseSource(openings)},?|${phraseSource(labels)} ?:)${behind}`, 'i')
  return (text) => {
    const first = /^[^\s:,]+/.exec(text)?.[0].toLowerCase().replaceAll('’', "'") ?? ''
    return known.has(first) || first.includes("'") ? (start(text).exec(text)?.[0] ?? '') : ''
  }
}
