import { weakMemo } from '../../../lib/cache/memo.ts'
import { letterRegExp } from '../../../lib/text/letterRegExp.ts'
import { phraseSource } from '../../../lib/text/phraseSource.ts'
import type { LanguageWords, PictureWords } from '../../../model/languageWords.ts'

/**
 * Returns the first words of an alternative text that say it is a picture, in any language, with the spaces behind
 * them; '' for none.
 */
export const pictureOpening = weakMemo((words: readonly LanguageWords[]): ((text: string) => string) => {
  const all = (list: keyof PictureWords) => words.flatMap(({ pictureWords }) => pictureWords?.[list] ?? [])
  const source = (list: keyof PictureWords) => phraseSource(all(list))
  // After “image d’” the next word follows at once.
  const behind = String.raw`(?:(?<=['’])(?=\p{L})|(?=\s))\s*`
  const start = letterRegExp(
    String.raw`^(?!${source('exceptions')}(?!\p{L}))(?:${source('openings')},?|${source('labels')} ?:)${behind}`,
    'i',
  )
  // Most texts begin with another word, and need no pattern.
  const known = new Set([...all('openings'), ...all('labels')].flatMap((one) => one.toLowerCase().split(/[ |?]+/)))
  return (text) => {
    const first = /^[^\s:,]+/.exec(text)?.[0].toLowerCase().replaceAll('’', "'") ?? ''
    return known.has(first) ? (start(text).exec(text)?.[0] ?? '') : ''
  }
})
