import { once } from '../cache/memo.ts'

// Created for texts that need them only: slow. "en" stands for no language: words are found by script.
const wordSegmenter = once(() => new Intl.Segmenter('en', { granularity: 'word' }))
const characterSegmenter = once(() => new Intl.Segmenter('en', { granularity: 'grapheme' }))

/** The words of a text in any script, and what stands between them. */
export function wordsOf(text: string): readonly string[] {
  return segments(wordSegmenter(), text)
}

/** Characters as readers count them, with their marks. */
export function charactersOf(text: string): readonly string[] {
  return segments(characterSegmenter(), text)
}

/** In UTF-16 units: V8's segmenter takes quadratic time (Node.js 20), so it gets a text window by window. */
const windowLength = 256

function segments(segmenter: Intl.Segmenter, text: string): string[] {
  const found: string[] = []
  for (let from = 0; from < text.length; ) {
    const isLast = text.length - from <= windowLength
    const window = text.slice(from, from + windowLength)
    // Not half a character.
    const whole = isLast ? window : window.replace(/[\ud800-\udbff]$/, '')
    const parts = Array.from(segmenter.segment(whole), ({ segment }) => segment)
    // The last one may go on in the next window.
    if (!isLast && parts.length > 1) parts.pop()
    for (const part of parts) {
      found.push(part)
      from += part.length
    }
  }
  return found
}
