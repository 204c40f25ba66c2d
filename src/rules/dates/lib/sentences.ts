import { letterRegExp } from '../../../lib/text/letterRegExp.ts'

export interface Sentence {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** Where one may end: before a capital letter or a number. */
const end = letterRegExp(String.raw`[.!?…]["”’')]*\s+(?=["“‘'(]?[\p{Lu}\d])`, 'g')

/** Of a point: “6. Oktober”, “10 a.m.”, “Tues. 6 October”. */
const noEnd = letterRegExp(
  String.raw`(?:(?<!\d)\d{1,2}|(?<!\p{L})(?:\p{L}|\p{L}{3}|Tues|Thur|Thurs|Sept|No|Nr|Mr|Dr|Prof|St|Jr|approx|ca|vs|kl))$`,
)

/** The sentences of a text; where it is not certain that one ends, it goes on. */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  for (const { 0: mark, index } of text.matchAll(end(text))) {
    const before = text.slice(Math.max(from, index - 10), index)
    if (mark.startsWith('.') && noEnd(before).test(before)) continue
    const to = index + mark.length
    sentences.push({ from, to, text: text.slice(from, to) })
    from = to
  }
  return [...sentences, { from, to: text.length, text: text.slice(from) }]
}
