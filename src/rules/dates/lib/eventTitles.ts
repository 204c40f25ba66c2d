import { plainWord } from '../../../lib/text/letterRegExp.ts'
import type { WrittenEvent } from '../../../model/manuscript.ts'

export interface TitleIndex {
  readonly byWords: ReadonlyMap<string, readonly WrittenEvent[]>
  /** The numbers of words in the titles. */
  readonly lengths: ReadonlySet<number>
}

/** Indexes events by title, without titles of one word or under 12 characters, which texts contain by chance. */
export function indexTitles(events: readonly WrittenEvent[]): TitleIndex {
  const byWords = new Map<string, WrittenEvent[]>()
  const lengths = new Set<number>()
  for (const one of events) {
    const words = wordsIn(one.event.title)
    if (words.length < 2 || one.event.title.length < 12) continue
    const key = keyOf(words)
    byWords.set(key, [...(byWords.get(key) ?? []), one])
    lengths.add(words.length)
  }
  return { byWords, lengths }
}

/** The events that a sentence names by title, with the offsets of the title. */
export function eventsNamedIn(sentence: string, { byWords, lengths }: TitleIndex) {
  const words = wordsIn(sentence)
  return words.flatMap(({ index: from }, i) =>
    [...lengths].flatMap((length) => {
      const candidate = words.slice(i, i + length)
      const last = candidate.at(-1)
      const events = candidate.length === length ? byWords.get(keyOf(candidate)) : undefined
      if (!events || !last) return []
      const to = last.index + last[0].length
      // A title of two words must match in case: “Virtual Event” is a name, “a virtual event” is not.
      const title = events[0]?.event.title ?? ''
      const isName = length > 2 || (/\s\p{Lu}/u.test(title) && sentence.slice(from, to) === title)
      return isName ? [{ events, from, to }] : []
    }),
  )
}

function wordsIn(text: string): readonly RegExpExecArray[] {
  return [...text.matchAll(plainWord(text))]
}

function keyOf(words: readonly RegExpExecArray[]): string {
  return normaliseTitle(words.map(([word]) => word).join(' '))
}

/** A title in lower case with plain spaces and straight apostrophes, for comparing. */
export function normaliseTitle(text: string): string {
  return text.toLowerCase().replace(/\s/g, ' ').replace(/[‘’]/g, "'")
}
