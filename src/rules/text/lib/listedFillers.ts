import { weakMemo } from '../../../lib/cache/memo.ts'
import { firstMatches } from '../../../lib/text/firstMatches.ts'
import { letterRegExp } from '../../../lib/text/letterRegExp.ts'
import { endsOfPhrase, startsOfPhrase } from '../../../lib/text/phraseEdges.ts'
import { phraseSource } from '../../../lib/text/phraseSource.ts'
import type { LanguageWords, Placeholders } from '../../../model/languageWords.ts'

interface Filler {
  /** A cheap test that every match passes; most texts do not. */
  readonly isLikely: (text: string, words: ReadonlySet<string>) => boolean
  readonly pattern: (text: string) => RegExp
}

/** What the words of all languages say about places that are kept free. */
const listed = weakMemo((words: readonly LanguageWords[]): readonly Filler[] => {
  const any = (list: keyof Placeholders) => phraseSource(words.flatMap((one) => one.placeholders?.[list] ?? []))
  const months = () => phraseSource(words.flatMap(({ calendar }) => calendar?.months ?? []))
  const inBrackets = () =>
    String.raw`${any('bracketStarts')}(?!\p{L})[^[\]]{0,80}|${any('bracketed')}|[^[\]]{1,60}(?<!\p{L})${any('bracketEnds')}`
  return [
    {
      isLikely: (text) => text.includes('['),
      pattern: letterRegExp(() => String.raw`(?<!\[)\[\s*(?:${inBrackets()})\s*\](?![\](])`, 'gi'),
    },
    // One for each language: most texts need none of them.
    ...words.flatMap(({ placeholders }) => (placeholders ? [phraseFiller(placeholders.phrases)] : [])),
    {
      isLikely: (text) => /__|XX|\.{4}|…/i.test(text),
      pattern: letterRegExp(() => String.raw`(?<!\p{L})${any('greetings')} (?:_{2,}|X{2,}|\.{4,}|…)(?!\p{L})`, 'gi'),
    },
    {
      isLikely: (text) => text.includes('XX'),
      pattern: letterRegExp(() => String.raw`(?<![\p{L}\d])XX+\.? ${months()}(?!\p{L})`, 'g'),
    },
  ]
})

/** Looks for phrases in texts that have a word which one of them starts with, and one which one of them ends with. */
function phraseFiller(phrases: readonly string[]): Filler {
  const starts = phrases.flatMap(startsOfPhrase)
  const ends = phrases.flatMap(endsOfPhrase)
  return {
    isLikely: (_, words) => starts.some((word) => words.has(word)) && ends.some((word) => words.has(word)),
    pattern: letterRegExp(() => String.raw`(?<!\p{L})${withCommas(phraseSource(phrases))}(?!\p{L})`, 'gi'),
  }
}

/** German and Polish have a comma in them: “hier, um Text einzugeben”. */
function withCommas(source: string): string {
  return source.replaceAll(' ', ',? ')
}

const plainWordEnd = letterRegExp(String.raw`[^\p{L}\p{M}-]+`)

/** From left to right; where two languages have the same words, once. */
export function listedFillersIn(text: string, words: readonly LanguageWords[]): RegExpExecArray[] {
  const ownWords = new Set(text.toLowerCase().split(plainWordEnd(text)))
  const all = listed(words).flatMap(({ isLikely, pattern }) =>
    isLikely(text, ownWords) ? firstMatches(text, pattern(text)) : [],
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
