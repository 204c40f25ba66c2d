import { weakMemo } from '../../../lib/cache/memo.ts'
import { firstMatches } from '../../../lib/text/firstMatches.ts'
import { letterRegExp } from '../../../lib/text/letterRegExp.ts'
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
  const phrases = words.flatMap((one) => one.placeholders?.phrases ?? [])
  const months = phraseSource(words.flatMap(({ calendar }) => calendar?.months ?? []))
  const inBrackets = String.raw`${any('bracketStarts')}(?!\p{L})[^[\]]{0,80}|${any('bracketed')}|[^[\]]{1,60}(?<!\p{L})${any('bracketEnds')}`
  return [
    { likely: /\[/, pattern: letterRegExp(String.raw`(?<!\[)\[\s*(?:${inBrackets})\s*\](?![\](])`, 'gi') },
    {
      likely: hasEdges(phrases),
      pattern: letterRegExp(String.raw`(?<!\p{L})${withCommas(phraseSource(phrases))}(?!\p{L})`, 'gi'),
    },
    {
      likely: /__|XX|\.{4}|…/i,
      pattern: letterRegExp(String.raw`(?<!\p{L})${any('greetings')} (?:_{2,}|X{2,}|\.{4,}|…)(?!\p{L})`, 'gi'),
    },
    { likely: /XX/, pattern: letterRegExp(String.raw`(?<![\p{L}\d])XX+\.? ${months}(?!\p{L})`, 'g') },
  ]
})

/** Whether a text has a word that one of the phrases starts with, and one that one of them ends with. */
function hasEdges(phrases: readonly string[]): Filler['likely'] {
  const parts = phrases.map((phrase) => phrase.toLowerCase().split(' '))
  const starts = new Set(parts.flatMap(firstWords))
  const ends = new Set(parts.flatMap((all) => firstWords(all.toReversed())))
  const isIn = (words: ReadonlySet<string>) => (word: string) => words.has(word)
  return {
    test(text) {
      const words = text.toLowerCase().split(/[^\p{L}\p{M}-]+/u)
      return words.some(isIn(starts)) && words.some(isIn(ends))
    },
  }
}

/** The words of the first part of a phrase, and of those after parts that may be missing. */
function firstWords(parts: readonly string[]): string[] {
  const needed = parts.findIndex((part) => !part.endsWith('?'))
  return parts.slice(0, needed + 1).flatMap((part) => part.replace(/\?$/, '').split('|'))
}

/** German and Polish have a comma in them: “hier, um Text einzugeben”. */
function withCommas(source: string): string {
  return source.replaceAll(' ', ',? ')
}

export function listedFillersIn(text: string, words: readonly LanguageWords[]): RegExpExecArray[] {
  return listed(words).flatMap(({ likely, pattern }) => (likely.test(text) ? firstMatches(text, pattern(text)) : []))
}
