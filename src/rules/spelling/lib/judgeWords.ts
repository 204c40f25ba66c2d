import { memo } from '../../../lib/cache/memo.ts'
import { oneStepFrom } from '../../../lib/spelling/oneStep.ts'
import { letterRegExp } from '../../../lib/text/letterRegExp.ts'
import type { Evidence } from '../../evidence.ts'
import type { Speller } from '../../speller.ts'
import { withoutAccents } from '../../text/lib/words.ts'
import { nearestCommon, nearestToName } from './commonWords.ts'
import { isForerunner, isNewWord, isPrefixed } from './newWords.ts'

export interface Judge {
  /** Whether a word is right, or not to be judged. One with a capital is, unless it is hardly a name. */
  readonly isRight: (word: string) => boolean
  /** Whether it is a word as it stands, capital and all. */
  readonly isKnown: (word: string) => boolean
  /** Whether one slip made it of a word of the dictionary. */
  readonly isSlip: (word: string) => boolean
  /** Whether it is a word of the project’s own. */
  readonly isOwn: (word: string) => boolean
  /** Whether the dictionary has it in small letters. */
  readonly isPlainWord: (word: string) => boolean
}

/** What is longer is no word. */
const longest = 40

/** To try all that a word may have come from takes a millisecond or two. */
const mostTried = 300

/** “tommorow”: where a capital says nothing, two slips are likely in shorter words than in names. */
const longForTwo = 8

const capital = letterRegExp(String.raw`\p{Lu}`)

/** What each word is, looked up once. */
export function judgeWords({ dictionary, newsletter }: Evidence, speller: Speller): Judge {
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
    const small = word.toLowerCase()
    if (nearestCommon(small, small.length < longForTwo ? 1 : 2) !== null) return true
    if (!/^[a-z]+$/.test(small) || tried >= mostTried) return false
    tried += 1
    for (const meant of oneStepFrom(small)) if (meant.length > 2 && speller.isWord(meant)) return true
    return false
  })
  const isKnown = (word: string): boolean =>
    isOwn(word) ||
    isOwn(word.replace(/e?s$/, '')) ||
    isNewWord(word) ||
    isInDictionary(word) ||
    // “intermunicipal”; but “comission” is no mission, and “recommand” nothing to command.
    (isPrefixed(word, speller.isWord) && !isSlip(word))
  const isPart = (part: string) => part.length < 3 || isKnown(part)
  const isRight = memo((word: string): boolean => {
    if (word.length < 3 || word.length > longest || !/^\p{Script=Latin}/u.test(word)) return true
    const [first = '', ...rest] = [word[0], word.slice(1).replace(/['’].*/, '')]
    // iPhone, KPI, SScP
    if (capital(word).test(rest.join(''))) return true
    if (isForerunner(word) || isKnown(word) || word.split(/['’]/).every(isPart)) return true
    return first !== first.toLowerCase() && !isCapitalSlip(word.split(/['’]/)[0] ?? word, speller)
  })
  return { isRight, isKnown, isSlip, isOwn, isPlainWord: memo((word: string) => isInDictionary(word.toLowerCase())) }
}

/**
 * Whether a word with a capital is an ordinary one with a slip of the typist’s, not a name. An unknown one is a name as
 * a rule: nobody can tell “Bable” from a wrong “Babble”. But it is none that is nearly a word of this field; nor, if it
 * is long, one in which two letters changed places or one is missing or doubled.
 */
function isCapitalSlip(word: string, speller: Speller): boolean {
  const small = word.toLowerCase()
  if (!/^[a-z]{5,}$/.test(small)) return false
  if (nearestToName(small) !== null) return true
  if (small.length < 8) return false
  for (let i = 1; i < small.length; i += 1) {
    const [before, here = '', next = '', after] = [small.slice(0, i), small[i], small[i + 1], small.slice(i + 2)]
    if (next && next !== here && speller.isWord(before + next + here + after)) return true
    if (here === small[i - 1] && speller.isWord(before + small.slice(i + 1))) return true
    for (const letter of 'aeiounrstl') if (speller.isWord(before + letter + small.slice(i))) return true
  }
  return false
}
