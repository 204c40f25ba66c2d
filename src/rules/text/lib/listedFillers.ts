import { weakMemo } from '../../../lib/cache/memo.ts'
import { firstMatches } from '../../../lib/text/firstMatches.ts'
import { letterRegExp } from '../../../lib/text/letterRegExp.ts'
import { endsOfPhrase, startsOfPhrase } from '../../../lib/text/phraseEdges.ts'
import { phraseSource } from '../../../lib/text/phraseSource.ts'
import type { LanguageWords, Placeholders } from '../../../model/languageWords.ts'

interface Filler {
  /** One of these words, in lower case, is at the start of each match; null if that may be any. */
  readonly starts: readonly string[] | null
  /** A cheap test that every match passes; most texts do not. */
  readonly isLikely: (text: string, words: ReadonlySet<string>) => boolean
  readonly pattern: (text: string) => RegExp
}

interface Listed {
  readonly fillers: readonly Filler[]
  readonly byStart: ReadonlyMap<string, ReadonlySet<Filler>>
}

/** What the words of all languages say about places that are kept free. */
const listed = weakMemo((words: readonly LanguageWords[]): Listed => {
  const fillers = fillersOf(words)
  const byStart = new Map<string, Set<Filler>>()
  for (const one of fillers)
    for (const start of one.starts ?? []) byStart.set(start, (byStart.get(start) ?? new Set()).add(one))
  return { fillers, byStart }
})

function fillersOf(words: readonly LanguageWords[]): readonly Filler[] {
  const any = (list: keyof Placeholders) => phraseSource(words.flatMap((one) => one.placeholders?.[list] ?? []))
  const months = () =>
    phraseSource(words.flatMap(({ calendar }) => (calendar?.months ?? []).flatMap((forms) => forms.split('|'))))
  const inBrackets = () =>
    String.raw`${any('bracketStarts')}(?!\p{L})[^[\]]{0,80}|${any('bracketed')}|[^[\]]{1,60}(?<!\p{L})${any('bracketEnds')}`
  return [
    {
      starts: null,
      isLikely: (text) => text.includes('['),
      pattern: letterRegExp(() => String.raw`(?<!\[)\[\s*(?:${inBrackets()})\s*\](?![\](])`, 'gi'),
    },
    // One for each language: most texts need none of them.
    ...words.flatMap(({ placeholders }) => (placeholders ? [phraseFiller(placeholders.phrases)] : [])),
    {
      starts: null,
      isLikely: (text) => /__|XX|\.{4}|…/i.test(text),
      pattern: letterRegExp(() => String.raw`(?<!\p{L})${any('greetings')} (?:_{2,}|X{2,}|\.{4,}|…)(?!\p{L})`, 'gi'),
    },
    {
      starts: null,
      isLikely: (text) => text.includes('XX'),
      pattern: letterRegExp(() => String.raw`(?<![\p{L}\d])XX+\.? (?:de )?${months()}(?!\p{L})`, 'g'),
    },
  ]
}

/** Looks for phrases in texts that have a word which one of them starts with, and one which one of them ends with. */
function phraseFiller(phrases: readonly string[]): Filler {
  const ends = phrases.flatMap(endsOfPhrase)
  return {
    starts: phrases.flatMap(startsOfPhrase),
    isLikely: (_, words) => ends.some((word) => words.has(word)),
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
  const { fillers, byStart } = listed(words)
  const ownWords = new Set(text.toLowerCase().split(plainWordEnd(text)))
  const begun = new Set<Filler>()
  for (const word of ownWords) for (const one of byStart.get(word) ?? []) begun.add(one)
  const all = fillers
    .filter((one) => (one.starts === null || begun.has(one)) && one.isLikely(text, ownWords))
    .flatMap(({ pattern }) => firstMatches(text, pattern(text)))
  let end = 0
  return all
    .sort((a, b) => a.index - b.index)
    .filter(({ 0: match, index }) => {
      if (index < end) return false
      end = index + match.length
      return true
    })
}
