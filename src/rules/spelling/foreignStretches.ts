import { lettered } from '../../lib/lettered.ts'
import type { Passage } from '../../model/manuscript.ts'
import { isForeignStopWord, isOwnStopWord } from '../structure/stopWords.ts'
import type { Judge } from './judgeWords.ts'

export interface Token {
  readonly word: string
  readonly from: number
}

/**
 * What a word is in the language: a small word that no other language has; a word of the dictionary; a name; one
 * that a slip made; or one that nothing is near to.
 */
type Kind = 'own' | 'known' | 'name' | 'slip' | 'strange'

interface Seen extends Token {
  readonly kind: Kind
}

/** What is set apart: in quotation marks, or in brackets. */
const apart = /“[^“”]{1,300}”|„[^„“”]{1,300}[“”]|«[^«»]{1,300}»|"[^"]{1,300}"|‘[^‘]{1,200}?’(?![a-z])|\([^()]{1,200}\)/g

/** What says that a word of another language, or one that is quoted as a word, stands here. */
const announcing =
  /\b(?:Welsh|Irish|Gaelic|Scots|Cornish|Manx|French|German|Spanish|Catalan|Galician|Asturian|Basque|Portuguese|Italian|Sardinian|Ladin|Dutch|Flemish|Frisian|Danish|Swedish|Norwegian|Sami|Finnish|Estonian|Latvian|Lithuanian|Polish|Kashubian|Czech|Slovak|Slovene|Slovenian|Croatian|Serbian|Hungarian|Romanian|Bulgarian|Greek|Maltese|Turkish|Kurdish|Ukrainian|Russian|Arabic|Urdu|Hindi|Punjabi|Bengali|Gujarati|Tamil|Somali|Romani|Yiddish|Hebrew|Latin|Japanese|Chinese|word|words|term|phrase|proverb|motto|greeting|means|meaning|pronounced)\b|(?<!-)\b(?:called|known as|named)\b/

const endOfSentence = /[.!?:;\n]/
const beyondEnglish = lettered(String.raw`[^\0-\u007f’]`)

/** The words of a text that are of another language, by their offsets: nobody can say how they are spelt. */
export function foreignWords(passage: Passage, tokens: readonly Token[], own: string, judge: Judge): Set<number> {
  const foreign = new Set<number>()
  const seen = tokens.map((token, i): Seen => {
    // “Junta de Andalucía”
    const isInName = isForeignStopWord(token.word, own) && isCapital(tokens[i - 1]) && isCapital(tokens[i + 1])
    if (isInName) foreign.add(token.from)
    return { ...token, kind: isInName ? 'name' : kindOf(token.word, own, judge) }
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
  for (const one of seen) if (isStressed(passage, one) && one.kind === 'strange') foreign.add(one.from)
  return foreign
}

function isCapital(token: Token | undefined): boolean {
  return token !== undefined && token.word[0] !== token.word[0]?.toLowerCase()
}

function kindOf(word: string, own: string, { isRight, isSlip, isPlainWord }: Judge): Kind {
  const parts = word.split(/['’]/)
  if (parts.some((part) => isForeignStopWord(part, own)))
    return parts.some((part) => part.length > 1 && isPlainWord(part)) ? 'known' : 'strange'
  if (parts.some((part) => isOwnStopWord(part, own))) return 'own'
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
  const [strange, unknown] = [countOf(seen, 'strange'), countOf(seen, 'strange', 'slip')]
  return strange >= 2 && strange * 3 >= unknown && unknown * 5 >= (seen.length - countOf(seen, 'name')) * 3
}

/** Words in a row that are not the issue's, with short ones between that may be of both languages. */
function* runsIn(sentence: readonly Seen[]): Generator<readonly Seen[]> {
  const isEnglish = (one: Seen | undefined) => !one || one.kind === 'own' || one.kind === 'known'
  let run: Seen[] = []
  for (const [i, one] of sentence.entries()) {
    const isBridge = one.kind === 'known' && one.word.length < 5 && run.length > 0 && !isEnglish(sentence[i + 1])
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

/** Short words are near to some English one in any language. */
const short = 5

function isForeignQuotation(seen: readonly Seen[], isAnnounced: boolean): boolean {
  const unknown = seen.filter(({ kind }) => kind === 'strange' || kind === 'slip')
  if (countOf(seen, 'own') * 5 > seen.length || unknown.length === 0) return false
  const isStrange = unknown.some(({ kind, word }) => kind === 'strange' || (seen.length > 1 && word.length <= short))
  return (isStrange || isAnnounced) && (unknown.length + countOf(seen, 'name')) * 2 >= seen.length
}

/** Whether a word stands in italics or bold letters by itself or begins them: so authors mark words of other languages. */
function isStressed({ at }: Passage, { word, from }: Token): boolean {
  const { source, from: start } = at(from, from + word.length)
  return /[*_]/.test(source.text[start - 1] ?? '')
}
