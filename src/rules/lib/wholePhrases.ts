import { letterRegExp } from '../../lib/text/letterRegExp.ts'
import { openWordPatterns } from '../../lib/text/wordPatterns.ts'

/** Phrases that together can be a whole text. */
export interface WholePhrases {
  /** Words that may precede each phrase; null for none. */
  readonly leads: readonly string[] | null
  readonly phrases: readonly string[]
}

/** Lower-case words with single spaces, without punctuation, hyphens, arrows and emoji. */
export function plainWords(text: string): string {
  const lower = lowerCaseWords(text)
  return lower.replace(separators(lower), ' ').trim()
}

export function lowerCaseWords(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll('’', "'")
}

const separators = letterRegExp(String.raw`[^\p{L}\p{N}']+`, 'g')

/** Tests whether words, as of `plainWords`, are a sequence of these phrases and nothing else. */
export function openWholeTest({ leads, phrases }: WholePhrases): (words: readonly string[]) => boolean {
  const [lead, phrase] = [
    openWordPatterns((leads ?? []).map(lowerCaseWords)),
    openWordPatterns(phrases.map(lowerCaseWords)),
  ]
  return (words) => {
    if (!words.every((word) => phrase.has(word) || lead.has(word))) return false
    // Indexes at which a phrase can end, and at which one can begin.
    const ended = new Set<number>()
    const begins = [0]
    for (const from of begins) {
      for (const end of lead.endsFrom(words, from)) if (!begins.includes(end)) begins.push(end)
      for (const end of phrase.endsFrom(words, from)) {
        ended.add(end)
        if (!begins.includes(end)) begins.push(end)
      }
    }
    return ended.has(words.length)
  }
}
