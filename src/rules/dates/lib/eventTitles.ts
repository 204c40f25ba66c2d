import { plainWord } from '../../../lib/text/letterRegExp.ts'
import type { WrittenEvent } from '../../../model/manuscript.ts'

export interface Titles {
  readonly byWords: ReadonlyMap<string, readonly WrittenEvent[]>
  /** In words. */
  readonly lengths: ReadonlySet<number>
}

/** Titles that are names, which no other text has by chance. */
export function titlesOf(events: readonly WrittenEvent[]): Titles {
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

/** Where a sentence names an event by its title. */
export function namedIn(sentence: string, { byWords, lengths }: Titles) {
  const words = wordsIn(sentence)
  return words.flatMap(({ index: from }, i) =>
    [...lengths].flatMap((length) => {
      const some = words.slice(i, i + length)
      const last = some.at(-1)
      const events = some.length === length ? byWords.get(keyOf(some)) : undefined
      if (!events || !last) return []
      const to = last.index + last[0].length
      // Of two words only as it is written: “Virtual Event” is a name, “a virtual event” is not.
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
  return normal(words.map(([word]) => word).join(' '))
}

/** For comparing titles. */
export function normal(text: string): string {
  return text.toLowerCase().replace(/\s/g, ' ').replace(/[‘’]/g, "'")
}
