import { weakMemo } from '../../../lib/cache/memo.ts'
import { firstMatches } from '../../../lib/text/firstMatches.ts'
import { letterRegExp } from '../../../lib/text/letterRegExp.ts'
import { phraseSource } from '../../../lib/text/phraseSource.ts'
import type { LanguageWords, Placeholders } from '../../../model/languageWords.ts'

interface Filler {
  /** A cheap test that every match passes; most texts do not. */
  readonly likely: RegExp
  readonly pattern: (text: string) => RegExp
}

/** What the words of all languages say about places that are kept free. */
const listed = weakMemo((words: readonly LanguageWords[]): readonly Filler[] => {
  const any = (list: keyof Placeholders) => phraseSource(words.flatMap((one) => one.placeholders?.[list] ?? []))
  const months = phraseSource(words.flatMap(({ calendar }) => calendar?.months ?? []))
  const inBrackets = String.raw`${any('bracketStarts')}(?!\p{L})[^[\]]{0,80}|${any('bracketed')}|[^[\]]{1,60}(?<!\p{L})${any('bracketEnds')}`
  return [
    { likely: /\[/, pattern: letterRegExp(String.raw`(?<!\[)\[\s*(?:${inBrackets})\s*\](?![\](])`, 'gi') },
    { likely: / /, pattern: letterRegExp(String.raw`(?<!\p{L})${withCommas(any('phrases'))}(?!\p{L})`, 'gi') },
    {
      likely: /__|XX|\.{4}|…/i,
      pattern: letterRegExp(String.raw`(?<!\p{L})${any('greetings')} (?:_{2,}|X{2,}|\.{4,}|…)(?!\p{L})`, 'gi'),
    },
    { likely: /XX/, pattern: letterRegExp(String.raw`(?<![\p{L}\d])XX+\.? ${months}(?!\p{L})`, 'g') },
  ]
})

/** German and Polish have a comma in them: “hier, um Text einzugeben”. */
function withCommas(source: string): string {
  return source.replaceAll(' ', ',? ')
}

export function listedFillersIn(text: string, words: readonly LanguageWords[]): RegExpExecArray[] {
  return listed(words).flatMap(({ likely, pattern }) => (likely.test(text) ? firstMatches(text, pattern(text)) : []))
}
