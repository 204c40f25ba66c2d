import { letterRegExp } from '../../../lib/text/letterRegExp.ts'
import type { LanguageWords } from '../../../model/languageWords.ts'
import { sentencesIn } from './sentences.ts'
import { maskAddresses, wordsIn } from './words.ts'

const smallStart = letterRegExp(String.raw`^\p{Ll}`)
const letterStart = letterRegExp(String.raw`^\p{L}`)

export interface Readability {
  readonly words: number
  readonly wordsInSentence: number
  /** Per 100 words. */
  readonly hardWords: number
  readonly score: number
}

/**
 * Gunning's fog index for English: the years of school that a text asks for. Unlike Flesch-Kincaid it ignores names and
 * endings such as -ing and -ed, so that “Regional Development Fund” does not count against a newsletter.
 */
export function gunningFog(texts: readonly string[], known: readonly LanguageWords[]): Readability {
  return readabilityOf(
    texts,
    known,
    (word, starts) => (starts || smallStart(word).test(word)) && syllablesOf(word) > 2,
    (length, hard) => 0.4 * (length + hard),
  )
}

/** Björnsson's LIX, for any language with an alphabet: hard words have more than six letters. */
export function lixOf(texts: readonly string[], known: readonly LanguageWords[]): Readability {
  return readabilityOf(
    texts,
    known,
    (word) => word.length > 6,
    (length, hard) => length + hard,
  )
}

function readabilityOf(
  texts: readonly string[],
  known: readonly LanguageWords[],
  isHard: (word: string, starts: boolean) => boolean,
  score: (wordsInSentence: number, hardWords: number) => number,
): Readability {
  let words = 0
  let hard = 0
  let sentences = 0
  for (const text of texts)
    for (const { text: sentence } of sentencesIn(maskAddresses(text), known)) {
      const own = wordsIn(sentence).map((word) => word.text)
      if (own.length === 0) continue
      sentences += 1
      words += own.length
      hard += own.filter((word, i) => letterStart(word).test(word) && isHard(word, i === 0)).length
    }
  const wordsInSentence = words / Math.max(1, sentences)
  const hardWords = (100 * hard) / Math.max(1, words)
  return { words, wordsInSentence, hardWords, score: score(wordsInSentence, hardWords) }
}

/** The syllables of an English word by the fog index: of its longest part between hyphens, without endings. */
function syllablesOf(word: string): number {
  return Math.max(
    ...word
      .toLowerCase()
      .split(/[-\u2010\u2011]/)
      .map(syllablesOfPart),
  )
}

function syllablesOfPart(part: string): number {
  const stem = part
    .replace(/['’]s?$/, '')
    .replace(/(?:ed|es|ing|s)$/, '')
    .replace(/[^aeiouy]e$/, '')
  return stem.match(/[aeiouy]+/g)?.length ?? 1
}
