import { weakMemo } from '../../../lib/cache/memo.ts'
import { firstMatches } from '../../../lib/text/firstMatches.ts'
import { letterRegExp } from '../../../lib/text/letterRegExp.ts'
import { endsOfPhrase, startsOfPhrase } from '../../../lib/text/phraseEdges.ts'
import { phraseSource } from '../../../lib/text/phraseSource.ts'
import type { LanguageWords, Placeholders } from '../../../model/languageWords.ts'

interface Filler {
  /** A cheap test that every match passes; most texts do not. */
  readonly likely: { readonly test: (text: string) => boolean }
  readonly pattern: (text: string) => RegExp
}

/** What the words of all languages say about places that are kept free. */
const listed = weakMemo((words: readonly LanguageWords[]): readonly Filler[] => {
  const any = (list: keyof Placeholders) => phraseSource(words.flatMap((one) => one.placeholders?.[list] ?? []))
  const months = phraseSource(words.flatMap(({ calendar }) => calendar?.months ?? []))
  const inBrackets = String.raw`${any('bracketStarts')}(?!\p{L})[^[\]]{0,80}|${any('bracketed')}|[^[\]]{1,60}(?<!\p{L})${any('bracketEnds')}`
  return [
    { likely: /\[/, pattern: letterRegExp(String.raw`(?<!\[)\[\s*(?:${inBrackets})\s*\](?![\](])`, 'gi') },
    // One for each language: most texts need none of them.
    ...words.flatMap(({ placeholders }) => (placeholders ? [phraseFiller(placeholders.phrases)] : [])),
    {
      likely: /__|XX|\.{4}|…/i,
      pattern: letterRegExp(String.raw`(?<!\p{L})${any('greetings')} (?:_{2,}|X{2,}|\.{4,}|…)(?!\p{L})`, 'gi'),
    },
    { likely: /XX/, pattern: letterRegExp(String.raw`(?<![\p{L}\d])XX+\.? ${months}(?!\p{L})`, 'g') },
  ]
})

/** Looks for phrases in texts that have a word which one of them starts with, and one which one of them ends with. */
function phraseFiller(phrases: readonly string[]): Filler {
  const starts = new Set(phrases.flatMap(startsOfPhrase))
  const ends = new Set(phrases.flatMap(endsOfPhrase))
  const test = (text: string) => {
    const words = text.toLowerCase().split(/[^\p{L}\p{M}-]+/u)
    return words.some((word) => starts.has(word)) && words.some((word) => ends.has(word))
  }
  const pattern = letterRegExp(String.raw`(?<!\p{L})${withCommas(phraseSource(phrases))}(?!\p{L})`, 'gi')
  return { likely: { test }, pattern }
}

/** German and Polish have a comma in them: “hier, um Text einzugeben”. */
function withCommas(source: string): string {
  return source.replaceAll(' ', ',? ')
}

/** From left to right; where two languages have the same words, once. */
export function listedFillersIn(text: string, words: readonly LanguageWords[]): RegExpExecArray[] {
  const all = listed(words).flatMap(({ likely, pattern }) =>
    likely.test(text) ? firstMatches(text, pattern(text)) : [],
  )
  let end = 0
  return all
    .sort((a, b) => a.index - b.index)
    .filter(({ 0: match, index }) => {
      if (index < end) return false
      end = index + match.length
      return true
    })
}
