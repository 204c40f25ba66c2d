import { oneStepFrom } from '../../../lib/spelling/oneStep.ts'
import type { Speller } from '../../speller.ts'
import { calendarSlip } from './calendarSlips.ts'
import { nearestToName } from './commonWords.ts'
import { knownSlip } from './openingSlips.ts'

/**
 * Whether a word with a capital is a misspelt ordinary word, not a name. An unknown one usually is a name: nobody can
 * tell “Bable” from a wrong “Babble”. It is a slip if it is near a common word of this field; or if it has eight letters
 * or more, and two of them changed places or one is missing or doubled.
 */
export function isCapitalSlip(word: string, speller: Speller): boolean {
  const lower = word.toLowerCase()
  if (!/^[a-z]{5,}$/.test(lower)) return false
  if (nearestToName(lower) !== null) return true
  if (lower.length < 8) return false
  for (let i = 1; i < lower.length; i += 1) {
    const [before, here = '', next = '', after] = [lower.slice(0, i), lower[i], lower[i + 1], lower.slice(i + 2)]
    if (next && next !== here && speller.isWord(before + next + here + after)) return true
    if (here === lower[i - 1] && speller.isWord(before + lower.slice(i + 1))) return true
    for (const letter of 'aeiounrstl') if (speller.isWord(before + letter + lower.slice(i))) return true
  }
  return false
}

/** Whether two letters changed places, one is doubled, or one within a common word is missing. */
export function isSlipOfTyping(lower: string, speller: Speller): boolean {
  if (knownSlip(lower) !== null || calendarSlip(lower, false) !== null) return true
  if (!/^[a-z]{4,}$/.test(lower) || speller.isWord(lower)) return false
  for (let i = 1; i < lower.length; i += 1) {
    const [before, here = '', next = ''] = [lower.slice(0, i), lower[i], lower[i + 1]]
    if (next && next !== here && speller.isWord(before + next + here + lower.slice(i + 2))) return true
    if (lower.length > 5 && here === lower[i - 1] && speller.isWord(before + lower.slice(i + 1))) return true
  }
  const common = lower.length > 4 ? nearestToName(lower) : null
  return common !== null && common.length !== lower.length
}

/** In letters; shorter words with a capital are near some word too often by chance. */
const minLongLength = 7

/** In letters. From here on, hardly a name is one step of any kind from an English word. */
const minLengthForAnyStep = 9

/** “Stockport”, “Woodhouse”, “Persson”, “Christin”. */
const ofNames = /(?:ton|port|wood|lands?|houses?|fields?|combe|brook|wall|water|point|son|gardena?)$|^ch?rist/

/** “Palting”, “Thorner” */
const ofShortNames = /(?:ings?|ers?)$/

/**
 * Whether a word at the start of a sentence is a slip and hardly a name: two letters changed places, or one is doubled
 * or missing; in a long word any slip but of the first letter or the last two, in which names differ.
 */
export function isSlipOfLongWord(lower: string, speller: Speller): boolean {
  if (lower.length < minLongLength || !/^[a-z]+$/.test(lower)) return false
  const isAnyStep = lower.length >= minLengthForAnyStep
  if (ofNames.test(lower) || (!isAnyStep && ofShortNames.test(lower))) return false
  for (const meant of oneStepFrom(lower)) {
    if (meant[0] !== lower[0] || meant.slice(-2) !== lower.slice(-2)) continue
    // “Dokumentation”
    if (meant.replaceAll('c', 'k') === lower.replaceAll('c', 'k')) continue
    if ((isAnyStep || isLikelyTyped(lower, meant)) && speller.isWord(meant)) return true
  }
  return false
}

function isLikelyTyped(word: string, meant: string): boolean {
  if (word.length === meant.length) return [...word].sort().join('') === [...meant].sort().join('')
  const from = [...word].findIndex((letter, i) => letter !== meant[i])
  if (word.length > meant.length) return word[from] === word[from - 1]
  return word.length > minLongLength || /[aeiou]/.test(meant[from] ?? '') || meant[from] === meant[from - 1]
}
