/**
 * Patterns of word sequences. `|` separates alternatives, `?` follows an optional word: “read|learn more about? this?”.
 * Patterns are parsed on first use, which texts without their words do not need.
 */
export interface WordPatterns {
  /** Whether any pattern contains the word. */
  has(word: string): boolean
  /** The ends of all matches that start at `from`: the indexes after their last words. */
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
