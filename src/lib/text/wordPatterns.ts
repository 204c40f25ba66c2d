/**
 * Sequences of words, written as patterns: one word after another, `|` between words of which any may stand there, `?`
 * behind what may be missing. “read|learn more about? this?” Nothing is taken apart for a text that has other words.
 */
export interface WordPatterns {
  /** Whether a word is in any of the patterns. */
  has(word: string): boolean
  /** Where those that start at `from` end: indexes behind their last words. */
  endsFrom(words: readonly string[], from: number): readonly number[]
}

interface Slot {
  readonly words: ReadonlySet<string>
  readonly optional: boolean
}

export function openWordPatterns(patterns: readonly string[]): WordPatterns {
  const vocabulary = new Set(patterns.flatMap((pattern) => pattern.split(/[ |?]+/)))
  let parsed: readonly (readonly Slot[])[] | undefined
  return {
    has: (word) => vocabulary.has(word),
    endsFrom(words, from) {
      parsed ??= patterns.map((pattern) => pattern.split(' ').map(slotOf))
      return [...new Set(parsed.flatMap((slots) => endsOf(slots, words, from)))]
    },
  }
}

function slotOf(written: string): Slot {
  const optional = written.endsWith('?')
  return { words: new Set((optional ? written.slice(0, -1) : written).split('|')), optional }
}

function endsOf(slots: readonly Slot[], words: readonly string[], from: number): readonly number[] {
  let at = [from]
  for (const slot of slots)
    at = [
      ...new Set(
        at.flatMap((i) => [...(slot.words.has(words[i] ?? '') ? [i + 1] : []), ...(slot.optional ? [i] : [])]),
      ),
    ]
  return at.filter((end) => end > from)
}
