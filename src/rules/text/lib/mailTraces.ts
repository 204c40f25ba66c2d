import { weakMemo } from '../../../lib/cache/memo.ts'
import { letterRegExp } from '../../../lib/text/letterRegExp.ts'
import { phraseSource } from '../../../lib/text/phraseSource.ts'
import type { LanguageWords, MailTraces } from '../../../model/languageWords.ts'
import type { TraceKind } from './traces.ts'

/** What mail programs add in all languages: signatures of phones, and the lines above a quoted mail. */
export const mailTraces = weakMemo((words: readonly LanguageWords[]): TraceKind => {
  const any = (list: keyof MailTraces) => phraseSource(words.flatMap(({ mail }) => mail?.[list] ?? []))
  return {
    program: 'mail',
    likely:
      /---|\n|iphone|ipad|android|samsung|galaxy|huawei|blackberry|pixel|windows|outlook|yahoo|phone|mobil|móvil|handy|tablet|telef|ffôn|fón|mugikor/i,
    pattern: letterRegExp(
      () =>
        [
          String.raw`(?<!\p{L})${any('sentFrom')}(?!\p{L})`,
          String.raw`(?<!-)-{3,}\s?${any('originals')}\s?-{0,5}`,
          String.raw`^${any('from')}\s?: [^\n]{3,200}\n${any('sent')}\s?:[^\n]{0,200}`,
        ].join('|'),
      'gim',
    ),
  }
})
