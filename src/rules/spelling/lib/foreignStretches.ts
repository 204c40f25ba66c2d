import { letterRegExp } from '../../../lib/text/letterRegExp.ts'
import type { Passage } from '../../../model/manuscript.ts'
import type { SmallWords } from '../../structure/lib/smallWords.ts'
import type { Judge } from './judgeWords.ts'

export interface Token {
  readonly word: string
  readonly from: number
}

/**
 * What a word is in the language: a small word that no other language has; a word of the dictionary; one that is
 * also a small word of another language; a name; one that a slip made; or one that nothing is near to.
 */
type Kind = 'own' | 'known' | 'either' | 'name' | 'slip' | 'strange'

interface Seen extends Token {
  readonly kind: Kind
}

/** What is set apart: in quotation marks, or in brackets. */
const apart = /“[^“”]{1,300}”|„[^„“”]{1,300}[“”]|«[^«»]{1,300}»|"[^"]{1,300}"|‘[^‘]{1,200}?’(?![a-z])|\([^()]{1,200}\)/g

/** What says that a word of another language, or one that is quoted as a word, stands here. */
const announcing =
  /\b[A-Z][a-z]{0,9}(?:ish|elsh|ese|ian|ench|erman|utch|atin|indi|rdu|aelic|cots|anx|asque|alan|eek|abic|brew|omani|zech|ovak|ovene|ami|amil|jabi|ali)\b|\b(?:words?|term|phrase|proverb|motto|greeting|means|meaning|pronounced)\b|(?<!-)\b(?:called|known as|named)\b/

const endOfSentence = /[.!?:;\n]/
const beyondEnglish = letterRegExp(String.raw`[^\0-\u007f’]`)

/** The words of a text that are of another language, by their offsets: nobody can say how they are spelt. */
export function foreignWords(passage: Passage, tokens: readonly Token[], small: SmallWords, judge: Judge): Set<number> {
  const foreign = new Set<number>()
  const seen = tokens.map((token, i): Seen => {
    // “Junta de Andalucía”
    const isInName = small.isForeign(token.word) && isCapital(tokens[i - 1]) && isCapital(tokens[i + 1])
    if (isInName) foreign.add(token.from)
    return { ...token, kind: isInName ? 'name' : kindOf(token.word, small, judge) }
  })
  const add = (all: readonly Token[]) => {
    for (const { from } of all) foreign.add(from)
  }
  for (const sentence of stretchesOf(passage.text, seen)) {
    if (isMostlyForeign(sentence)) add(sentence)
    for (const run of runsIn(sentence)) if (isForeignRun(run)) add(run)
  }
  for (const { 0: quoted, index } of passage.text.matchAll(apart)) {
    const within = seen.filter(({ from }) => from > index && from < index + quoted.length)
    const around = passage.text.slice(Math.max(0, index - 100), index + quoted.length + 60)
    if (isForeignQuotation(within, announcing.test(around))) add(within)
  }
  // A title, the words of a link or a picture’s alternative text may be a quotation as a whole.
  if (seen.length <= fewWords && isForeignQuotation(seen, false) && !isFullOfSlips(passage, seen, judge)) add(seen)
  for (const one of seen)
    if (one.kind === 'strange' && (isStressed(passage, one) || /[\u0100-\u024f]/.test(one.word))) foreign.add(one.from)
  return foreign
}

function isCapital(token: Token | undefined): boolean {
  return token !== undefined && token.word[0] !== token.word[0]?.toLowerCase()
}

function kindOf(word: string, small: SmallWords, { isRight, isSlip, isPlainWord }: Judge): Kind {
  const parts = word.split(/['’]/)
  if (parts.some((part) => small.isForeign(part)))
    return parts.some((part) => part.length > 1 && isPlainWord(part)) ? 'either' : 'strange'
  if (parts.some((part) => small.isOwn(part))) return 'own'
  if (isCapital({ word, from: 0 })) return isRight(word) && isPlainWord(word) ? 'known' : 'name'
  if (isRight(word)) return 'known'
  return !beyondEnglish(word).test(word) && isSlip(word) ? 'slip' : 'strange'
}

function stretchesOf(text: string, seen: readonly Seen[]): readonly (readonly Seen[])[] {
  const all: Seen[][] = [[]]
  let end = 0
  for (const one of seen) {
    if (endOfSentence.test(text.slice(end, one.from))) all.push([])
    all.at(-1)?.push(one)
    end = one.from + one.word.length
  }
  return all
}

function countOf(seen: readonly Seen[], ...kinds: readonly Kind[]): number {
  return seen.filter(({ kind }) => kinds.includes(kind)).length
}

function isMostlyForeign(seen: readonly Seen[]): boolean {
  const [strange, slips] = [countOf(seen, 'strange'), countOf(seen, 'slip')]
  // Beside the small words of the language, slips are likelier.
  const isNearOwn = slips > strange * (countOf(seen, 'own') > 0 ? 1 : 2)
  return strange >= 2 && !isNearOwn && (strange + slips) * 5 >= (seen.length - countOf(seen, 'name')) * 3
}

/** Words in a row that are not the issue's, with short ones between that may be of both languages. */
function* runsIn(sentence: readonly Seen[]): Generator<readonly Seen[]> {
  const isEnglish = (one: Seen | undefined) =>
    !one || one.kind === 'own' || one.kind === 'known' || one.kind === 'either'
  let run: Seen[] = []
  for (const [i, one] of sentence.entries()) {
    const isBridge = one.kind !== 'own' && one.word.length < 5 && run.length > 0 && !isEnglish(sentence[i + 1])
    if (!isEnglish(one) || isBridge) run.push(one)
    else {
      yield run
      run = []
    }
  }
  yield run
}

function isForeignRun(run: readonly Seen[]): boolean {
  const [strange, slips] = [countOf(run, 'strange'), countOf(run, 'slip')]
  return strange > 0 && strange + slips > 1 && slips <= 2 * strange
}

const fewWords = 10

/** Short words are near to some English one in any language. */
const short = 5

function isForeignQuotation(seen: readonly Seen[], isAnnounced: boolean): boolean {
  const [unknown, own] = [countOf(seen, 'strange', 'slip'), countOf(seen, 'own')]
  const foreign = unknown + countOf(seen, 'name', 'either')
  if (unknown === 0 || own * 4 > seen.length || foreign * 2 < seen.length) return false
  if (isAnnounced || countOf(seen, 'strange') > 0) return true
  const isShort = ({ kind, word }: Seen) => kind === 'slip' && word.length <= short
  return own === 0 && (countOf(seen, 'either') > 0 || (countOf(seen, 'name') > 0 && seen.some(isShort)))
}

/**
 * Whether a short text is the issue's own with many slips in it, not another language: nearly all of its unknown words are
 * one slip away from a word of the dictionary. Of a link, which is often a name or a title, nobody can say.
 */
function isFullOfSlips({ role }: Passage, seen: readonly Seen[], { isSlip }: Judge): boolean {
  if (role === 'link') return false
  const foreign = countOf(seen, 'strange', 'either')
  const slips = seen.filter(({ kind, word }) => kind === 'slip' || (kind === 'name' && isSlip(word))).length
  // “Yeh library sab ke liye hai”: short words of any language are near to English ones.
  return foreign === 0 ? countOf(seen, 'own', 'known') >= slips : slips > 3 * foreign
}

/** Whether a word stands in italics or bold letters by itself or begins them: so authors mark words of other languages. */
function isStressed({ at }: Passage, { word, from }: Token): boolean {
  const { source, from: start } = at(from, from + word.length)
  return /[*_]/.test(source.text[start - 1] ?? '')
}
