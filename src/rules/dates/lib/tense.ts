import { weakMemo } from '../../../lib/cache/memo.ts'
import { letterRegExp } from '../../../lib/text/letterRegExp.ts'
import { phraseSource } from '../../../lib/text/phraseSource.ts'
import type { Language } from '../../../model/language.ts'
import type { LanguageWords, Tenses } from '../../../model/languageWords.ts'
import { wordsOf } from '../../lib/wordLists.ts'
import type { Setting } from '../../setting.ts'

/** Whether a text is about the past or the future; null where it has words of both, or of neither. */
export type Tense = 'past' | 'future' | null

/** Reads a text by the words of the language; English ones tell of the past in every issue. */
export function tenseReaderFor({ language, words }: Pick<Setting, 'language' | 'words'>): (text: string) => Tense {
  return readersFor(words)(language)
}

const readersFor = weakMemo((words: readonly LanguageWords[]) =>
  weakMemo((language: Language) => {
    const english = words.find(({ id }) => id === 'en')?.tenses
    const own = wordsOf({ language, words })?.tenses ?? english
    const pattern = (list: keyof Tenses, ...all: readonly (Tenses | null | undefined)[]) =>
      letterRegExp(() => {
        const phrases = new Set(all.flatMap((one) => one?.[list] ?? []))
        return String.raw`(?<![\p{L}\p{N}])${phraseSource([...phrases], { weekday: language.weekdays })}(?!\p{L})`
      }, 'i')
    const [past, future] = [pattern('past', own, english), pattern('future', own)]
    return (text: string): Tense => {
      const [isPast, isFuture] = [past(text).test(text), future(text).test(text)]
      return isPast === isFuture ? null : isPast ? 'past' : 'future'
    }
  }),
)

/** The words around a date that no comma, colon, dash or bracket parts from it. */
export function clauseAround(sentence: string, from: number, to: number): string {
  const start = sentence.slice(0, from).search(/[^,;:()–—]*$/)
  const end = sentence.slice(to).search(/[,;:()–—]/)
  return sentence.slice(start, end === -1 ? undefined : to + end)
}
