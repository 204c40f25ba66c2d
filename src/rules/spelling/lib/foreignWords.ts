import { letterRegExp } from '../../../lib/text/letterRegExp.ts'
import type { Passage } from '../../../model/manuscript.ts'
import type { StopWords } from '../../structure/lib/stopWords.ts'
import { calendarSlip } from './calendarSlips.ts'
import type { Judge } from './createJudge.ts'

export interface Token {
  readonly word: string
  readonly from: number
}

/**
 * What a word is, seen from the issue's language. `own`: a stop word of no other language; `known`: in the dictionary;
 * `either`: in the dictionary, and a stop word of another language; `slip`: near a dictionary word; `strange`: near none.
 */
type Kind = 'own' | 'known' | 'either' | 'name' | 'slip' | 'strange'

interface Seen extends Token {
  readonly kind: Kind
}

/** Text in quotation marks or brackets. */
const quotedOrBracketed =
  /“[^“”]{1,300}”|„[^„“”]{1,300}[“”]|«[^«»]{1,300}»|"[^"]{1,300}"|‘[^‘]{1,200}?’(?![a-z])|\([^()]{1,200}\)/g

/** Names of languages, and phrases that introduce a foreign or a quoted word. */
const announcement =
  /\b[A-Z][a-z]{0,9}(?:ish|elsh|ese|ian|ench|erman|utch|atin|indi|rdu|aelic|cots|anx|asque|alan|eek|abic|brew|omani|zech|ovak|ovene|ami|amil|jabi|ali)\b|\b(?:words?|term|phrase|proverb|motto|greeting|means|meaning|pronounced)\b|(?<!-)\b(?:called|known as|named)\b/

const endOfSentence = /[.!?:;\n]/
const nonAscii = letterRegExp(String.raw`[^\0-\u007f’]`)

/** The offsets of words in another language, whose spelling this dictionary cannot judge. */
export function foreignWords(
  passage: Passage,
  tokens: readonly Token[],
  stopWords: StopWords,
  judge: Judge,
): Set<number> {
  const foreign = new Set<number>()
  const seen = tokens.map((token, i): Seen => {
    // “Junta de Andalucía”
    const isInName = stopWords.isForeign(token.word) && isCapital(tokens[i - 1]) && isCapital(tokens[i + 1])
    if (isInName) foreign.add(token.from)
    return { ...token, kind: isInName ? 'name' : kindOf(token.word, stopWords, judge) }
  })
  const add = (all: readonly Token[]) => {
    for (const { from } of all) foreign.add(from)
  }
  for (const sentence of splitAtSentenceEnds(passage.text, seen)) {
    if (isMostlyForeign(sentence)) add(sentence)
    for (const run of runsIn(sentence)) if (isForeignRun(run)) add(run)
  }
  for (const { 0: quoted, index } of passage.text.matchAll(quotedOrBracketed)) {
    const within = seen.filter(({ from }) => from > index && from < index + quoted.length)
    const around = passage.text.slice(Math.max(0, index - 100), index + quoted.length + 60)
    if (isForeignQuotation(within, announcement.test(around))) add(within)
  }
  // A whole title, link or alternative text may be a quotation.
  if (seen.length <= maxTitleWords && isForeignQuotation(seen, false) && !isFullOfSlips(passage, seen, judge)) add(seen)
  for (const one of seen)
    if (one.kind === 'strange' && (isEmphasised(passage, one) || /[\u0100-\u024f]/.test(one.word)))
      foreign.add(one.from)
  return foreign
}

function isCapital(token: Token | undefined): boolean {
  return token !== undefined && token.word[0] !== token.word[0]?.toLowerCase()
}

function kindOf(word: string, stopWords: StopWords, { isRight, isSlip, isPlainWord }: Judge): Kind {
  const parts = word.split(/['’]/)
  if (parts.some((part) => stopWords.isForeign(part)))
    return parts.some((part) => part.length > 1 && isPlainWord(part)) ? 'either' : 'strange'
  if (parts.some((part) => stopWords.isOwn(part))) return 'own'
  if (isCapital({ word, from: 0 })) return isRight(word) && isPlainWord(word) ? 'known' : 'name'
  if (isRight(word)) return 'known'
  return !nonAscii(word).test(word) && isSlip(word) ? 'slip' : 'strange'
}

function splitAtSentenceEnds(text: string, seen: readonly Seen[]): readonly (readonly Seen[])[] {
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
  // Beside stop words of the issue's language, slips are likelier.
  const areSlipsLikelier = slips > strange * (countOf(seen, 'own') > 0 ? 1 : 2)
  return strange >= 2 && !areSlipsLikelier && (strange + slips) * 5 >= (seen.length - countOf(seen, 'name')) * 3
}

/** Runs of words that are not of the issue's language; short words that may be of both do not end a run. */
function* runsIn(sentence: readonly Seen[]): Generator<readonly Seen[]> {
  const isKnownOrEnd = (one: Seen | undefined) =>
    !one || one.kind === 'own' || one.kind === 'known' || one.kind === 'either'
  let run: Seen[] = []
  for (const [i, one] of sentence.entries()) {
    const isBridge = one.kind !== 'own' && one.word.length < 5 && run.length > 0 && !isKnownOrEnd(sentence[i + 1])
    if (!isKnownOrEnd(one) || isBridge) run.push(one)
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

const maxTitleWords = 10

/** In letters. Short words of any language are near some English word. */
const maxShortLength = 5

const minLongLength = 7

function isForeignQuotation(seen: readonly Seen[], isAnnounced: boolean): boolean {
  const [unknown, own] = [countOf(seen, 'strange', 'slip'), countOf(seen, 'own')]
  const foreign = unknown + countOf(seen, 'name', 'either')
  if (unknown === 0 || own * 4 > seen.length || foreign * 2 < seen.length) return false
  if (isAnnounced || countOf(seen, 'strange') > 0) return true
  const isShort = ({ kind, word }: Seen) => kind === 'slip' && word.length <= maxShortLength
  return own === 0 && (countOf(seen, 'either') > 0 || (countOf(seen, 'name') > 0 && seen.some(isShort)))
}

/**
 * Whether a short text is in the issue's language with many slips, since nearly all of its unknown words are one slip
 * away from a dictionary word. Not for links, whose words are often a name or a title.
 */
function isFullOfSlips({ role }: Passage, seen: readonly Seen[], judge: Judge): boolean {
  if (areTypingSlips(seen, judge)) return true
  if (role === 'link') return false
  const foreign = countOf(seen, 'strange', 'either')
  const slips = seen.filter(({ kind, word }) => kind === 'slip' || (kind === 'name' && judge.isSlip(word))).length
  // “Lesons for begginers”: a long word is near an English one by no chance.
  const isLong = ({ kind, word }: Seen) => kind === 'slip' && word.length >= minLongLength
  if (foreign === 0 && countOf(seen, 'own') > 0 && seen.some(isLong)) return true
  // “Yeh library sab ke liye hai”: short words of any language are near English ones.
  return foreign === 0 ? countOf(seen, 'own', 'known') >= slips : slips > 3 * foreign
}

/** Whether the words are the issue's language, badly typed: at least half of the unknown ones are surely slips. */
function areTypingSlips(seen: readonly Seen[], { isTypingSlip }: Judge): boolean {
  const unknown = seen.filter(({ kind }) => kind !== 'own' && kind !== 'known')
  const slips = unknown.filter(({ word }) => isTypingSlip(word)).length
  const hasDate = unknown.some(({ word }) => calendarSlip(word, false) !== null)
  if (hasDate && countOf(seen, 'own', 'known') > 0 && countOf(seen, 'strange') === 0) return true
  return slips > 1 && slips * 2 >= unknown.length
}

/** Whether a word is the first in italics or bold, which is how authors mark foreign words. */
function isEmphasised({ at }: Passage, { word, from }: Token): boolean {
  const { source, from: start } = at(from, from + word.length)
  return /[*_]/.test(source.text[start - 1] ?? '')
}
