import { firstMatches } from '../../lib/text/firstMatches.ts'
import { letterRegExp } from '../../lib/text/letterRegExp.ts'
import type { Place } from '../../model/source.ts'
import { wordsMissing, wordsOf } from '../lib/wordLists.ts'
import { defineRule } from '../rule.ts'
import type { SeenPassage } from '../scopes.ts'
import { type StopWords, stopWordsFor } from '../structure/lib/stopWords.ts'
import { looksLikeCode } from './lib/code.ts'
import { isPlainDoubled, isPlainTwin, type KnownTwins, knownTwins, mayBeRight } from './lib/repeats.ts'

export const repeatedWord = defineRule<{ word: string; lines: boolean }>({
  id: 'repeated-word',
  group: 'text',
  severity: 'warning',
  summary: 'A word stands twice in a row.',
  why: 'A word that was typed twice, often at the end of a line, is the slip that its author sees last and readers see first. Take one away.',
  looksAt:
    'every text, in languages that it knows well enough. It reports words that are hardly ever right twice in a row; “check --fix” takes one away only where two never are.',
  say: ({ word, lines }) => ({
    message: lines ? `“${word}” ends one line and begins the next.` : `“${word}” stands here twice.`,
    help: `Take one “${word}” away.`,
  }),
  good: () => [
    { body: 'We know that that plan had had its day, and it is very very old.' },
    { body: 'They met in Baden Baden and New York, New York. It ends. Ends well? No, no.' },
    { body: 'Thank you. You will hear from us by mail, mail or phone.' },
    { body: 'The film “Will will win” was shown. We gave her her prize for what he did did help.' },
    { body: 'The plans are long, long overdue. Carry on on Monday, then come in in June.' },
    { body: 'What helps helps. Who comes comes free. The money the fund brings brings us new jobs.' },
    { body: 'In towns towns grow. All that matters matters here. The theatre shows shows for schools.' },
    { body: 'The budget we voted for for years is spent, and the flat we moved to to save rent is new.' },
    { body: 'Here is where we are at at the moment. The prize was asked for for the third time.' },
    { body: 'The bread is made of of course local flour. We did it this this way.' },
    { body: 'Take vitamin A a day before. The band The The plays. Write “the the” only to test it.' },
    { body: 'Use and and or in a search. The people we work with with pride came, and it is what it is is all.' },
    { body: 'It was a win win, split fifty fifty, with pom pom hats, tuk tuk rides and piri piri sauce.' },
    { body: 'First the\tthe second column.' },
    { body: 'What it is is simple. The one you you knew had had it. What it was was new. Who he is is here to see.' },
    { body: 'The point is is it open? All he has has been sold. The place he is at at noon is near.' },
    { body: 'We use x and and y. The plan we have have a look at. Those who are are here. What this is is a test.' },
    { body: 'This, this is it. If it is not not now, it is then. Whether you do or not not the plan counts.' },
  ],
  bad: () => [
    { body: 'Read the the plan.', at: ['the the'], fixed: 'Read the plan.' },
    {
      body: 'The the plan is here. Salt and and pepper.',
      at: ['The the', 'and and'],
      fixed: 'The plan is here. Salt and pepper.',
    },
    { body: 'We wrote the\nthe plan with care.', at: ['the\n      the'] },
    { body: 'Read **the** the plan.', at: ['the** the'] },
    { body: 'Read the **the** plan.', at: ['the **the'] },
    { section: { title: 'Eight plans plans published' }, at: ['plans plans'] },
    { body: 'The fund brings brings jobs to to the valleys.', at: ['brings brings', 'to to'] },
    { issue: { preview: 'Each plan says what a a region will do.' }, at: ['a a'] },
    { body: 'Members of of the board met for for the plan.', at: ['of of', 'for for'] },
    { body: 'From from the start, we met.', at: ['From from'] },
    { body: 'We met at at noon. He is is here. You you can come.', at: ['at at', 'is is', 'You you'] },
    { body: 'This this is good. Has has been seen. Not not now.', at: ['This this', 'Has has', 'Not not'] },
    {
      body: 'We asked for for a grant. Open to to all. We thank the the A team. Take a coat and and a hat.',
      at: ['for for', 'to to', 'the the', 'and and'],
      fixed: 'We thank the A team. Take a coat and a hat.',
    },
    {
      body: 'We have have a new hall. We are are open. This is is a test. It was was the first. I I think so.',
      at: ['have have', 'are are', 'is is', 'was was', 'I I'],
    },
    { body: 'Set a = 1 and b = 2, then the the sum.', at: ['the the'] },
    // References that mean one sign, and others that only look like one.
    {
      body: 'We fund R&D; we back the the plan. Pay &amp; &#38; go &#x1F600; &nbsp; and and do so.',
      at: ['the the', 'and and'],
      fixed: 'We fund R&D; we back the plan. Pay &amp; &#38; go &#x1F600; &nbsp; and do so.',
    },
  ],
  unable: (setting) => wordsMissing(setting, 'twins'),
  look: {
    passage({ passage, language, words }, found) {
      const listed = wordsOf({ language, words })?.twins
      if (!listed) return
      const twins = knownTwins(listed)
      const stopWords = stopWordsFor({ language, words })
      for (const match of firstMatches(passage.text, doubledWord(passage.text))) {
        const slip = slipOf(match, passage, twins, stopWords)
        if (!slip) continue
        const { word, place, cut } = slip
        found(
          place,
          { word, lines: cut === 'lines' },
          typeof cut === 'string' ? undefined : { place: cut, replacement: '' },
        )
      }
    },
  },
})

const doubledWord = letterRegExp(String.raw`(?<![\p{L}\p{M}\p{N}'’/_.-])(\p{L}+) +(\1)(?![\p{L}\p{M}\p{N}'’/_-])`, 'gi')

interface Slip {
  readonly word: string
  readonly place: Place
  /** What to delete, where that is certain. `lines`: the pair spans a line break, so the fix is left to the author. */
  readonly cut: Place | 'lines' | 'uncertain'
}

function slipOf(match: RegExpExecArray, passage: SeenPassage, twins: KnownTwins, stopWords: StopWords): Slip | null {
  const { text, at } = passage
  const { 0: both, 1: first = '', 2: word = '', index } = match
  const [before, after] = [text.slice(0, index), text.slice(index + both.length)]
  // A first word with a capital may be a name or a letter: “Will will speak”, “vitamin A a day”.
  const isSame = first === word || (first.length > 1 && first.slice(1) === word.slice(1) && isAtSentenceStart(before))
  if (!isSame || (word !== word.toLowerCase() && word !== 'I')) return null
  const isNeverRight = twins.never.has(word)
  const isTwin = isNeverRight || twins.seldom.has(word)
  const isEnglish = stopWords.own === 'en'
  const isDoubled = isEnglish && isPlainDoubled(word, before, after)
  if (!isTwin && !isDoubled && !(isEnglish && first === word && isPlainTwin(word, before))) return null
  if (!isDoubled && mayBeRight(word, after, stopWords.own)) return null
  if (isMention(word, before, after) || isAmongForeignWords(text, before, after, stopWords)) return null
  const place = at(index, index + both.length)
  const written = place.source.text.slice(place.from, place.to)
  if (passage.isCode(index, index + both.length)) return null
  const isWrapped = /^\S+ ?\n[ \t]*\S+$/.test(written)
  if (isWrapped) return isNeverRight && !looksLikeCode(text) ? { word, place, cut: 'lines' } : null
  if (/[\n\t]/.test(written)) return null
  const isPlain = isNeverRight && written === both && !looksLikeCode(text)
  return { word, place, cut: isPlain ? { ...place, from: place.from + first.length } : 'uncertain' }
}

function isAtSentenceStart(before: string): boolean {
  return /^[“‘"'(]?$|[.!?:…]["”’)]* +["“‘(]?$/.test(before)
}

/** Whether the text speaks about the words: the pair is in quotation marks, after “word”, or beside a single letter. */
function isMention(word: string, before: string, after: string): boolean {
  if (/["“”‘’'`„«»*_]$/.test(before) && /^["“”‘’'`„«»*_]/.test(after)) return true
  if (/\b(?:words?|terms?|pair) $/i.test(before)) return true
  // “a”, “A” and the like are words, too.
  const [letterBefore, letterAfter] = [
    /(?:^|[ .,])(\p{L}) $/u.exec(before)?.[1],
    /^ (\p{L})(?:[ .,]|$)/u.exec(after)?.[1],
  ]
  return [letterBefore, letterAfter].some((one) => one && (word.length === 1 || !/[aeiouyàáéóúw]/i.test(one)))
}

/** Whether the words on both sides, or the whole text, are in another language, whose pairs are unknown. */
function isAmongForeignWords(text: string, before: string, after: string, stopWords: StopWords): boolean {
  const neighbours = [/\p{L}+(?=\P{L}*$)/u.exec(before.slice(-80)), /\p{L}+/u.exec(after.slice(0, 80))].flatMap(
    (one) => one ?? [],
  )
  return (neighbours.length > 0 && neighbours.every(stopWords.isForeign)) || stopWords.clearlyIn(text) !== null
}
