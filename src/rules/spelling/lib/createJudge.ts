import { memo } from '../../../lib/cache/memo.ts'
import { oneStepFrom } from '../../../lib/spelling/oneStep.ts'
import { isAmericanEnglish } from '../../../lib/text/baseLanguage.ts'
import { letterRegExp } from '../../../lib/text/letterRegExp.ts'
import type { Evidence } from '../../evidence.ts'
import type { Speller } from '../../speller.ts'
import { withoutAccents } from '../../text/lib/words.ts'
import { calendarSlip } from './calendarSlips.ts'
import { nearestCommon, nearestToName } from './commonWords.ts'
import { isHyphenPrefix, isNewWord, isPrefixed } from './newWords.ts'
import { knownSlip } from './openingSlips.ts'

export interface Judge {
  /** Whether a word is right or cannot be judged, such as a word with a capital that may be a name. */
  readonly isRight: (word: string) => boolean
  /** Whether the dictionary, the project or the list of new words has it as it is written. */
  readonly isKnown: (word: string) => boolean
  /** Whether it is one slip away from a dictionary word. */
  readonly isSlip: (word: string) => boolean
  /** Whether it is a slip of typing that few words of another language resemble. */
  readonly isTypingSlip: (word: string) => boolean
  /** Whether dictionary.txt or the newsletter's names have it. */
  readonly isOwn: (word: string) => boolean
  /** Whether the dictionary has it in lower case. */
  readonly isPlainWord: (word: string) => boolean
  /** Whether the text is in American English; all other English counts as British. */
  readonly isAmerican: boolean
}

/** In letters; longer strings are not judged. */
const maxLength = 40

/** In words for an issue: trying all slips of one word takes a millisecond or two. */
const maxTried = 300

/** In letters: “tommorow”. Lower than for names, since an unknown lower-case word is more likely a slip. */
const minLengthForTwoSlips = 8

const capital = letterRegExp(String.raw`\p{Lu}`)

/** Creates a judge that looks each word up once. */
export function createJudge({ dictionary, newsletter, language }: Evidence, speller: Speller): Judge {
  const own = new Set(
    [...dictionary, newsletter.name, newsletter.sender?.name ?? ''].flatMap((entry) => [
      entry,
      ...entry.split(/[\s-]+/),
    ]),
  )
  const isOwn = (word: string) => own.has(word) || own.has(word.toLowerCase())
  const isInDictionary = (word: string) => speller.isWord(word) || speller.isWord(withoutAccents(word))
  let tried = 0
  const isSlip = memo((word: string): boolean => {
    const lower = word.toLowerCase()
    if (nearestCommon(lower, lower.length < minLengthForTwoSlips ? 1 : 2) !== null) return true
    if (!/^[a-z]+$/.test(lower) || tried >= maxTried) return false
    tried += 1
    for (const meant of oneStepFrom(lower)) if (meant.length > 2 && speller.isWord(meant)) return true
    return false
  })
  const isTypingSlip = memo((word: string) => isSlipOfTyping(word.toLowerCase(), speller))
  const isKnown = (word: string): boolean =>
    isOwn(word) ||
    isOwn(word.replace(/e?s$/, '')) ||
    isNewWord(word) ||
    isInDictionary(word) ||
    // “intermunicipal”; but “comission” is not co-mission, nor “recommand” re-command.
    (isPrefixed(word, speller.isWord) && !isSlip(word))
  const isPart = (part: string) => part.length < 3 || isKnown(part)
  const isRight = memo((word: string): boolean => {
    if (word.length < 3 || word.length > maxLength || !/^\p{Script=Latin}/u.test(word)) return true
    const [first = '', ...rest] = [word[0], word.slice(1).replace(/['’].*/, '')]
    // iPhone, KPI, SScP
    if (capital(word).test(rest.join(''))) return true
    if (isHyphenPrefix(word) || isKnown(word) || word.split(/['’]/).every(isPart)) return true
    return first !== first.toLowerCase() && !isCapitalSlip(word.split(/['’]/)[0] ?? word, speller)
  })
  const isPlainWord = memo((word: string) => isInDictionary(word.toLowerCase()))
  return { isRight, isKnown, isSlip, isTypingSlip, isOwn, isPlainWord, isAmerican: isAmericanEnglish(language.tag) }
}

/**
 * Whether a word with a capital is a misspelt ordinary word, not a name. An unknown one usually is a name: nobody can
 * tell “Bable” from a wrong “Babble”. It is a slip if it is near a common word of this field; or if it has eight letters
 * or more, and two of them changed places or one is missing or doubled.
 */
function isCapitalSlip(word: string, speller: Speller): boolean {
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
function isSlipOfTyping(lower: string, speller: Speller): boolean {
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
