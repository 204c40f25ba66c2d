import { weakMemo } from '../../../lib/cache/memo.ts'
import { letterRegExp } from '../../../lib/text/letterRegExp.ts'
import { phraseSource } from '../../../lib/text/phraseSource.ts'
import type { Deadlines, LanguageWords } from '../../../model/languageWords.ts'

/** An optional English time between words such as “by” and a date: “by noon on 6 May”. */
const hour = String.raw`(?:\s+(?:the|noon|midnight|midday|\d{1,2}(?:[.:]\d\d)?\s?(?:am|pm)?)(?:\s+on)?)?`

/** Patterns of the words around deadlines, in all languages, since partners write in their own. */
export const deadlineWords = weakMemo((words: readonly LanguageWords[]) => {
  const phrases = (list: keyof Deadlines) => phraseSource(words.flatMap(({ deadlines }) => deadlines?.[list] ?? []))
  const whole = (list: keyof Deadlines) =>
    letterRegExp(() => String.raw`(?<![\p{L}\p{N}])${phrases(list)}(?!\p{L})`, 'i')
  return {
    asks: whole('asks'),
    over: whole('over'),
    takePart: whole('takePart'),
    after: letterRegExp(() => String.raw`^[\s,)]*${phrases('after')}(?!\p{L})`, 'i'),
    until: letterRegExp(() => String.raw`(?<!\p{L})${phrases('until')}:?${hour}[\s,:(]*$`, 'i'),
  }
})
