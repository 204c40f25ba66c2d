import { baseLanguage } from '../../lib/baseLanguage.ts'
import { lettered } from '../../lib/lettered.ts'
import type { Passage } from '../../model/manuscript.ts'
import type { Evidence, Speller } from '../evidence.ts'
import { defineRule } from '../rule.ts'
import { clearlyIn, isForeignStopWord } from '../structure/stopWords.ts'
import { withoutAccents, withoutAddresses } from '../text/words.ts'
import { isForerunner, isNewWord } from './newWords.ts'

interface Details {
  readonly word: string
  readonly times: number
  readonly suggestions: readonly string[]
}

/** Suggesting takes the engine some milliseconds for each word. */
const mostSuggested = 20

/** Longer ones take the engine seconds. */
const longestSuggested = 20

/** What is longer is no word. */
const longest = 40

export const unknownWord = defineRule<Details>({
  id: 'unknown-word',
  group: 'spelling',
  severity: 'warning',
  summary: 'A word is in no dictionary.',
  why: 'Readers take a misspelt word for a sign of how carefully the rest was made, and text-to-speech reads it wrong. Mend it; or, where it is right, put it on a line of its own in dictionary.txt at the top of the project: in small letters it holds with a capital, too.',
  looksAt:
    'words in small letters, once each. Names, words with figures or all in capitals, addresses, and words of dictionary.txt are left alone. English is built in; other languages need a dictionary in the project’s folder dictionaries/ (cy.aff and cy.dic) or one that is installed on the computer.',
  asks: true,
  say: ({ word, times, suggestions }) => ({
    message: `“${word}” is not in the dictionary${times > 1 ? `; it stands here and ${times === 2 ? 'once' : `${times - 1} times`} more` : ''}.`,
    help: `${suggestions.length ? `Did you mean ${inWords(suggestions)}? ` : ''}If the word is right, add it on a line of its own to dictionary.txt, at the top of the project.`,
  }),
  good: () => [
    {
      body: 'We recognise, organize and specialise; the naïve café’s co-operation is multi-level, policy-driven and/or (inter)national.',
    },
    {
      body: 'Cohesión partners met in Łódź and Gelsenkirchen. Mazowieckie’s plan, iPhones and LinkedIn helped. The RIS3s and KPIs too.',
      files: { 'dictionary.txt': 'KPI\nRIS3\n' },
    },
    { body: 'See europa.eu/regionz, plans.pdf or mail infoo@europa.eu; use [[EMAIL_ADDRESS]] and #regionz @regionz.' },
    { body: 'The blorf’s edge, two blorfs, a Blorf.', files: { 'dictionary.txt': 'blorf\n' } },
    { body: 'Her book “Was die Region für uns alle tun kann” and Lille’s “Nouvelles de la mairie” are here.' },
    { body: 'Don’t they’re we’ll o’clock the regions’ webinars, startups and wellbeing.' },
  ],
  bad: () => [
    {
      body: 'The goverment will recieve them. Then they recieve more, and Goverment is happy.',
      at: ['goverment', 'recieve'],
    },
    { section: { title: 'Eight plans publisched' }, at: ['publisched'] },
    {
      section: { image: { src: 'plans.png', alt: 'Eight report covers on a shelff' } },
      pictures: { 'plans.png': { width: 1200, height: 600 } },
      at: ['shelff'],
    },
    { body: 'A Blorf is no blorf.', files: { 'dictionary.txt': 'Blorf\n' }, at: ['blorf'] },
    { body: 'The policy-drivven plan and the regon’s plan.', at: ['drivven', 'regon'] },
    { body: 'Buisness is good.', at: ['Buisness'] },
  ],
  unable: ({ speller, language }) =>
    speller ? null : `there is no dictionary for ${language.tag} to look words up in`,
  look(evidence, found) {
    const { speller } = evidence
    if (!speller) return
    const isRight = judge(evidence, speller)
    const own = baseLanguage(evidence.language.tag)
    const unknown = new Map<string, Unknown>()
    for (const passage of evidence.manuscript.passages)
      for (const one of unknownIn(passage, own, isRight)) {
        const key = one.word.toLowerCase()
        const first = unknown.get(key)
        if (first) first.times += 1
        else unknown.set(key, one)
      }
    for (const [i, { word, times, passage, from }] of [...unknown.values()].entries()) {
      const suggestions = i < mostSuggested && word.length <= longestSuggested ? speller.suggest(word).slice(0, 3) : []
      found(passage.at(from, from + word.length), { word, times, suggestions })
    }
  },
})

interface Unknown {
  readonly word: string
  readonly passage: Passage
  readonly from: number
  times: number
}

/** Unseen characters, and signs that stand in garbled words: what they cut a word into is none. */
const cut = '\\u00a2-\\u00aa\\u00ac-\\u00ba\\u00bc-\\u00be\\u200b-\\u200d\\u2060\\ufeff€‚„†™'

/** A word with what is joined to it by an apostrophe; hyphens and slashes part words. */
const words = lettered(
  `(?<![\\p{L}\\p{M}\\p{N}_\\\\)&'’${cut}])\\p{L}[\\p{L}\\p{M}]*(?:['’][\\p{L}\\p{M}]+)*(?![\\p{L}\\p{M}\\p{N}_&${cut}]|\\(\\p{L})`,
  'g',
)

const smallStart = lettered(String.raw`^\p{Ll}`)
const capital = lettered(String.raw`\p{Lu}`)

/** So many words around a common one of another language are taken for that language. */
const reach = 4

function unknownIn(passage: Passage, own: string, isRight: (word: string) => boolean): Unknown[] {
  // A whole text in another language is a matter of its own, and so is one that only holds a place.
  if (clearlyIn(passage.text, own) || /\blorem ipsum\b/i.test(passage.text)) return []
  let plain = 0
  const unknown: Unknown[] = []
  const text = withoutAddresses(passage.text)
  const found = [...text.matchAll(words(text))]
  const foreign = found.flatMap(({ 0: word }, i) =>
    word.split(/['’]/).some((part) => isForeignStopWord(part, own)) ? [i] : [],
  )
  const near = new Set(foreign.flatMap((at) => Array.from({ length: 2 * reach + 1 }, (_, i) => at - reach + i)))
  for (const [i, { 0: word, index: from }] of found.entries()) {
    if (smallStart(word).test(word)) plain += 1
    if (isRight(word) || near.has(i)) continue
    // The name of a thing: tuk tuk, piri piri.
    if (found[i - 1]?.[0] === word || found[i + 1]?.[0] === word) continue
    // The first part of it that is wrong: of “regon’s” not the s.
    const part = word.split(/['’]/).find((one) => one.length > 2) ?? word
    unknown.push({ word: part, passage, from: from + word.indexOf(part), times: 1 })
  }
  // A quotation in another language is not misspelt.
  return unknown.length > 3 && unknown.length * 2 > plain ? [] : unknown
}

/** Whether a word is right, or not to be judged; each is looked up once. */
function judge({ dictionary, newsletter }: Evidence, speller: Speller): (word: string) => boolean {
  const own = new Set(
    [...dictionary, newsletter.name, newsletter.sender?.name ?? ''].flatMap((entry) => [
      entry,
      ...entry.split(/[\s-]+/),
    ]),
  )
  const isOwn = (word: string) => own.has(word) || own.has(word.toLowerCase())
  const isKnown = (word: string) =>
    isOwn(word) ||
    isOwn(word.replace(/e?s$/, '')) ||
    isNewWord(word) ||
    speller.isWord(word) ||
    speller.isWord(withoutAccents(word))
  const isPart = (part: string) => part.length < 3 || isKnown(part)
  const decide = (word: string): boolean => {
    if (word.length < 3 || word.length > longest || !/^\p{Script=Latin}/u.test(word)) return true
    const [first = '', ...rest] = [word[0], word.slice(1).replace(/['’].*/, '')]
    // iPhone, KPI, SScP
    if (capital(word).test(rest.join(''))) return true
    if (isForerunner(word) || isKnown(word) || word.split(/['’]/).every(isPart)) return true
    return first !== first.toLowerCase() && !isSlip(word.split(/['’]/)[0] ?? word, speller)
  }
  const judged = new Map<string, boolean>()
  return (word) => {
    const known = judged.get(word)
    if (known !== undefined) return known
    const right = decide(word)
    judged.set(word, right)
    return right
  }
}

/**
 * Whether a word with a capital is an ordinary one with a slip of the typist’s, not a name. An unknown one is a name as
 * a rule: nobody can tell “Bable” from a wrong “Babble”. But in a long word, two letters that changed places or one that
 * is missing or doubled are no accident.
 */
function isSlip(word: string, speller: Speller): boolean {
  const small = word.toLowerCase()
  if (small.length < 8 || !/^[a-z]+$/.test(small)) return false
  for (let i = 1; i < small.length; i += 1) {
    const [before, here = '', next = '', after] = [small.slice(0, i), small[i], small[i + 1], small.slice(i + 2)]
    if (next && next !== here && speller.isWord(before + next + here + after)) return true
    if (here === small[i - 1] && speller.isWord(before + small.slice(i + 1))) return true
    for (const letter of 'aeiounrstl') if (speller.isWord(before + letter + small.slice(i))) return true
  }
  return false
}

function inWords(all: readonly string[]): string {
  const quoted = all.map((one) => `“${one}”`)
  const last = quoted.at(-1) ?? ''
  return quoted.length < 2 ? last : `${quoted.slice(0, -1).join(', ')} or ${last}`
}
