import { memo } from '../../../lib/cache/memo.ts'
import { oneStepFrom } from '../../../lib/spelling/oneStep.ts'
import { isAmericanEnglish } from '../../../lib/text/baseLanguage.ts'
import { letterRegExp } from '../../../lib/text/letterRegExp.ts'
import type { Evidence } from '../../evidence.ts'
import type { Speller } from '../../speller.ts'
import { withoutAccents } from '../../text/lib/words.ts'
import { calendarSlip } from './calendarSlips.ts'
import { nearestCommon } from './commonWords.ts'
import { isHyphenPrefix, isNewWord, isPrefixed } from './newWords.ts'
import { isCapitalSlip, isSlipOfLongWord, isSlipOfTyping } from './typingSlips.ts'

export interface Judge {
  /** Whether a word is right or cannot be judged, such as a word with a capital that may be a name. */
  readonly isRight: (word: string) => boolean
  /** Whether the dictionary, the project or the list of new words has it as it is written. */
  readonly isKnown: (word: string) => boolean
  /** Whether it is one slip away from a dictionary word. */
  readonly isSlip: (word: string) => boolean
  /** Whether it is a slip of typing that few words of another language resemble. */
  readonly isTypingSlip: (word: string) => boolean
  /** Whether a word at the start of a sentence, in lower case, is a slip and hardly a name. */
  readonly isLongSlip: (word: string) => boolean
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
    if (calendarSlip(lower, false) !== null) return true
    if (nearestCommon(lower, lower.length < minLengthForTwoSlips ? 1 : 2) !== null) return true
    if (!/^[a-z]+$/.test(lower) || tried >= maxTried) return false
    tried += 1
    for (const meant of oneStepFrom(lower)) if (meant.length > 2 && speller.isWord(meant)) return true
    return false
  })
  const isTypingSlip = memo((word: string) => isSlipOfTyping(word.toLowerCase(), speller))
  const isLongSlip = memo((word: string) => isSlipOfLongWord(word.toLowerCase(), speller))
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
  return {
    isRight,
    isKnown,
    isSlip,
    isTypingSlip,
    isLongSlip,
    isOwn,
    isPlainWord,
    isAmerican: isAmericanEnglish(language.tag),
  }
}
