import { weakMemo } from '../../../lib/cache/memo.ts'
import { letterRegExp } from '../../../lib/text/letterRegExp.ts'
import { phraseSource } from '../../../lib/text/phraseSource.ts'
import type { Deadlines, LanguageWords } from '../../../model/language.ts'

/** What may stand between words such as “by” and a date: an hour, in the words of English. */
const hour = String.raw`(?:\s+(?:the|noon|midnight|midday|\d{1,2}(?:[.:]\d\d)?\s?(?:am|pm)?)(?:\s+on)?)?`

/** Words around deadlines of all languages, as patterns: partners write in their own. */
export const deadlineWords = weakMemo((words: readonly LanguageWords[]) => {
  const phrases = (list: keyof Deadlines) => phraseSource(words.flatMap(({ deadlines }) => deadlines?.[list] ?? []))
  const whole = (list: keyof Deadlines) => letterRegExp(String.raw`(?<!\p{L})${phrases(list)}(?!\p{L})`, 'i')
  return {
    asks: whole('asks'),
    over: whole('over'),
    takePart: whole('takePart'),
    until: letterRegExp(String.raw`(?<!\p{L})${phrases('until')}:?${hour}[\s,:(]*$`, 'i'),
  }
})
