import { weakMemo } from '../../../lib/cache/memo.ts'
import { baseLanguage } from '../../../lib/text/baseLanguage.ts'
import type { Twins } from '../../../model/languageWords.ts'
import { lowerCaseSet } from '../../lib/wordLists.ts'

export interface KnownTwins {
  readonly never: ReadonlySet<string>
  readonly seldom: ReadonlySet<string>
}

export const knownTwins = weakMemo(
  ({ never, seldom }: Twins): KnownTwins => ({ never: lowerCaseSet(never), seldom: lowerCaseSet(seldom ?? []) }),
)

const determiner = '(?:the|an?|our|your|their|its|his|her|my|this|that|these|those|all|each|every)'

/** Words after a determiner that show a new phrase: “it was asked for for the first time”. */
const timeWord =
  '(?:first|second|third|next|last|past|whole|same|time|moment|long|few|year|month|week|day|decade|while|start|end|summer|winter|autumn|spring|rest)'

/** Text after an English pair that shows a slip, unlike in “the plan we voted for for years”, “moved to to save rent”. */
const slipsBefore: { readonly [word: string]: RegExp } = Object.fromEntries([
  ...['to', 'for', 'at'].map(
    (word) =>
      [word, new RegExp(`^ (?:${determiner} (?!${timeWord})|(?:all|everyone|everybody)(?:[.,;!?]|$))`)] as const,
  ),
  ...['with', 'from', 'by'].map(
    (word) => [word, new RegExp(`^ (?:${determiner} (?!${timeWord})|\\p{Lu})`, 'u')] as const,
  ),
])

/** A German attribute with words of its own: “der zum zum Mai geltenden Gebühr” has one after the second “zum”. */
const germanAttribute = /^(?: [\p{L}\d.-]+){1,4} \p{Ll}+e[nmrs]? \p{Lu}/u

/** Text after a pair that may be right: “made of of course”, “any and and or”, “de de Gaulle”. */
const rightBefore: { readonly [word: string]: RegExp } = {
  of: /^ (?:course|late|old|itself|its own)\b/,
  and: /^,? (?:or|not|if)\b/,
  de: /^ (?:las? |los )?\p{Lu}/u,
  di: /^ \p{Lu}/u,
  ...{ zum: germanAttribute, zur: germanAttribute, vom: germanAttribute, beim: germanAttribute, für: germanAttribute },
}

/** Whether a word may be right twice before the text `after`. */
export function mayBeRight(word: string, after: string, tag: string): boolean {
  const wanted = baseLanguage(tag) === 'en' ? slipsBefore[word] : undefined
  return wanted?.test(after) === false || rightBefore[word]?.test(after) === true
}

/** Words that open a clause or join phrases: after them a verb may follow itself (“what works works”). */
const clauseOpener =
  /\b(?:wh\w+|how\w*|that|those|these|this|all|any\w*|every\w*|some\w*|no|nothing|none|few|many|more|most|if|as|than|then|so|i|you|he|she|it|we|they|one|of|in|on|at|by|for|with|from|to|and|or|but|not)\b/i

const innerDeterminer = new RegExp(` ${determiner}\\b`, 'i')

/** Verbs that can take the noun of the same form: “the theatre shows shows for schools”. */
const verbsAndTheirNouns = new Set(
  'shows books works plays dreams drinks tours dances songs issues deals costs trades talks plants loans parks stages needs lots loads years times always perhaps news boys girls'.split(
    ' ',
  ),
)

/**
 * Whether an English noun or verb in -s is a slip when it is repeated: “The fund brings brings jobs”. Only one short
 * phrase precedes it in its clause, so it cannot be a verb that ends one clause and begins another.
 */
export function isPlainTwin(word: string, before: string): boolean {
  if (!/^[a-z]{2,}[a-rt-z]s$/.test(word) || /(?:us|is)$/.test(word) || verbsAndTheirNouns.has(word)) return false
  const clause = (/[^.!?:;,…()“”"–—]*$/.exec(before)?.[0] ?? '').trim()
  const words = clause.split(/\s+/)
  return clause !== '' && words.length <= 3 && !clauseOpener.test(clause) && !innerDeterminer.test(clause)
}

const state = /^ (?:here|open|not|now|free|closed|ready|available|a|an|the)\b/

/** Text after a doubled English word that shows a slip. */
const afterDoubled: { readonly [word: string]: RegExp } = {
  from: /^ (?:the|a|an|our|your|their|next|this)\b/,
  at: /^ (?:noon|night|midnight|home|least|once|\d)/,
  is: state,
  was: state,
  are: state,
  have: /^ (?:a|an|the|been|no|our|not)\b/,
  I: /^ \p{Ll}/u,
  you: /^ (?:can|will|may|should|must|need)\b/,
  this: /^ (?:is|was|will|year|week|month)\b/,
  has: /^ (?:been|not|no|a|the)\b/,
  not: /^ (?:now|yet|only|be|the|a|in|for)\b/,
}

const single =
  /^(?:he|she|it|this|there|here|(?:the|our|your|their) (?!one|way|thing|problem|point|truth|question|fact|answer|reason|trouble|issue)\p{Ll}+)$/iu
const several = /^(?:we|they|you|(?:the|our|your) \p{Ll}+s)$/iu

/** Text between the start of the sentence and a doubled word that shows a slip: none, or the subject of a verb. */
const beforeDoubled: { readonly [word: string]: RegExp } = {
  at: /^(?:we|they|you|i|he|she|it|the \p{Ll}+) (?:meet|met|start|starts|started|begin|begins|began|end|ends|ended|open|opens|opened|close|closes|closed)$/iu,
  is: single,
  was: single,
  are: several,
  have: several,
  has: /^(?:he|she|it|(?:the|our|your|their) (?!one|most|best|more|little|less|few)\p{Ll}+)?$/iu,
  not: /^(?:(?:it|he|she|this|that) is|(?:we|they|you) (?:are|do|will|can))?$/iu,
}

/**
 * Whether an English word that may be right twice (“the one you you knew”) is a slip: at most a subject precedes it in
 * its sentence, so that no clause can end between the two, and the text after it shows a slip.
 */
export function isPlainDoubled(word: string, before: string, after: string): boolean {
  if (!Object.hasOwn(afterDoubled, word) || afterDoubled[word]?.test(after) !== true) return false
  const sentence = (/[^.!?…\n]*$/.exec(before)?.[0] ?? '').trim()
  return beforeDoubled[word]?.test(sentence) ?? sentence === ''
}
