import { weakMemo } from '../../../lib/cache/memo.ts'
import { baseLanguage } from '../../../lib/text/baseLanguage.ts'
import type { Twins } from '../../../model/language.ts'
import { lowerCaseSet } from '../../lib/wordLists.ts'

export interface KnownTwins {
  readonly never: ReadonlySet<string>
  readonly seldom: ReadonlySet<string>
}

export const knownTwins = weakMemo(
  ({ never, seldom }: Twins): KnownTwins => ({ never: lowerCaseSet(never), seldom: lowerCaseSet(seldom ?? []) }),
)

const determiner = '(?:the|an?|our|your|their|its|his|her|my|this|that|these|those|all|each|every)'

/** “for the first time”, “at the moment”: these may follow a verb that ends in a preposition of its own. */
const time =
  '(?:first|second|third|next|last|past|whole|same|time|moment|long|few|year|month|week|day|decade|while|start|end|summer|winter|autumn|spring|rest)'

/** English pairs that are slips only where this follows: “the plan we voted for for years”, “moved to to save rent”. */
const slipsBefore: { readonly [word: string]: RegExp } = Object.fromEntries([
  ...['to', 'for', 'at'].map((word) => [word, new RegExp(`^ ${determiner} (?!${time})`)] as const),
  ...['with', 'from', 'by'].map((word) => [word, new RegExp(`^ (?:${determiner} (?!${time})|\\p{Lu})`, 'u')] as const),
])

/** Pairs that may be right where this follows: “made of of course”, “any and and or”, “de de Gaulle”. */
const rightBefore: { readonly [word: string]: RegExp } = {
  of: /^ (?:course|late|old|itself|its own)\b/,
  and: /^,? (?:or|not|if)\b/,
  de: /^ (?:las? |los )?\p{Lu}/u,
  di: /^ \p{Lu}/u,
}

/** Whether a pair of a word, with what follows it, may be as its author meant it. */
export function mayBeRight(word: string, after: string, tag: string): boolean {
  const wanted = baseLanguage(tag) === 'en' ? slipsBefore[word] : undefined
  return wanted?.test(after) === false || rightBefore[word]?.test(after) === true
}

/** Words that open a clause of their own or join phrases: behind them a verb may follow itself (“what works works”). */
const opener =
  /\b(?:wh\w+|how\w*|that|those|these|this|all|any\w*|every\w*|some\w*|no|nothing|none|few|many|more|most|if|as|than|then|so|i|you|he|she|it|we|they|one|of|in|on|at|by|for|with|from|to|and|or|but|not)\b/i

const innerDeterminer = new RegExp(` ${determiner}\\b`, 'i')

/** Verbs that take the noun they look like: “the theatre shows shows for schools”. */
const ownNouns = new Set(
  'shows books works plays dreams drinks tours dances songs issues deals costs trades talks plants loans parks stages needs lots loads years times always perhaps news boys girls'.split(
    ' ',
  ),
)

/**
 * Whether an English noun or verb on -s is a slip when it stands twice (“The fund brings brings jobs”): it is no verb
 * that ends one clause and begins another, since all that stands before it in its clause is one short phrase.
 */
export function isPlainTwin(word: string, before: string): boolean {
  if (!/^[a-z]{2,}[a-rt-z]s$/.test(word) || /(?:us|is)$/.test(word) || ownNouns.has(word)) return false
  const clause = (/[^.!?:;,…()“”"–—]*$/.exec(before)?.[0] ?? '').trim()
  const words = clause.split(/\s+/)
  return clause !== '' && words.length <= 3 && !opener.test(clause) && !innerDeterminer.test(clause)
}

/** What may stand right behind an English word that a slip repeats, where hardly anything else is meant. */
const behindDoubled: { readonly [word: string]: RegExp } = {
  from: /^ (?:the|a|an|our|your|their|next|this)\b/,
  at: /^ (?:noon|night|midnight|home|least|once|\d)/,
  is: /^ (?:here|open|not|now|free|closed|ready|available|a|an|the)\b/,
  you: /^ (?:can|will|may|should|must|need)\b/,
  this: /^ (?:is|was|will|year|week|month)\b/,
  has: /^ (?:been|not|no|a|the)\b/,
  not: /^ (?:now|yet|only|be|the|a|in|for)\b/,
}

/** What stands before it from the start of its sentence: nothing, or for a verb its subject alone. */
const beforeDoubled: { readonly [word: string]: RegExp } = {
  at: /^(?:we|they|you|i|he|she|it|the \p{Ll}+) (?:meet|met|start|starts|started|begin|begins|began|end|ends|ended|open|opens|opened|close|closes|closed)$/iu,
  is: /^(?:he|she|it|(?:the|our|your|their) (?!one|way|thing|problem|point|truth|question|fact|answer|reason|trouble|issue)\p{Ll}+)$/iu,
  has: /^(?:he|she|it|(?:the|our|your|their) (?!one|most|best|more|little|less|few)\p{Ll}+)?$/iu,
  not: /^(?:(?:it|he|she|this|that) is|(?:we|they|you) (?:are|do|will|can))?$/iu,
}

/**
 * Whether an English word that may be right twice, “the one you you knew”, is a slip: its sentence begins with it or with
 * no more than a subject, so that no clause can end between the two, and what follows is plain.
 */
export function isPlainDoubled(word: string, before: string, after: string): boolean {
  if (!Object.hasOwn(behindDoubled, word) || behindDoubled[word]?.test(after) !== true) return false
  const sentence = (/[^.!?…\n]*$/.exec(before)?.[0] ?? '').trim()
  return beforeDoubled[word]?.test(sentence) ?? sentence === ''
}
