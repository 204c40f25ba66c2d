import { nearestCommon } from './commonWords.ts'

const inCapitals = /^[A-Z]+$/

/** Fewer letters are more likely to stand for words: “THE EARLI plan”. */
const minLetters = 6

/**
 * Whether a word in capitals is a misspelt common word, “ENTERY” in “FREE ENTERY”, and not letters that stand for words:
 * the words beside it, of which one must be an ordinary word in capitals, tell which.
 */
export function isShoutedSlip(
  word: string,
  beside: readonly (string | undefined)[],
  isWord: (lower: string) => boolean,
): boolean {
  if (word.length < minLetters || !inCapitals.test(word) || isWord(word.toLowerCase())) return false
  const isShouted = beside.some((one) => one && one.length > 2 && inCapitals.test(one) && isWord(one.toLowerCase()))
  return isShouted && nearestCommon(word.toLowerCase()) !== null
}
