import { letterRegExp } from '../../../lib/text/letterRegExp.ts'

export interface Sentence {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** A possible end of a sentence: marks and spaces before a capital letter or a number. */
const sentenceEnd = letterRegExp(String.raw`[.!?…]["”’')]*\s+(?=["“‘'(]?[\p{Lu}\d])`, 'g')

/** Text whose full stop ends no sentence: “6. Oktober”, “10 a.m.”, “Tues. 6 October”. */
const endsWithAbbreviation = letterRegExp(
  String.raw`(?:(?<!\d)\d{1,2}|(?<!\p{L})(?:\p{L}|\p{L}{3}|Tues|Thur|Thurs|Sept|No|Nr|Mr|Dr|Prof|St|Jr|approx|ca|vs|kl))$`,
)

/** The sentences of a text. An uncertain end does not end one. */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  for (const { 0: mark, index } of text.matchAll(sentenceEnd(text))) {
    const before = text.slice(Math.max(from, index - 10), index)
    if (mark.startsWith('.') && endsWithAbbreviation(before).test(before)) continue
    const to = index + mark.length
    sentences.push({ from, to, text: text.slice(from, to) })
    from = to
  }
  return [...sentences, { from, to: text.length, text: text.slice(from) }]
}
