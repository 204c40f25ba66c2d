import { baseLanguage } from '../../lib/baseLanguage.ts'
import { lettered } from '../../lib/lettered.ts'
import type { Passage } from '../../model/manuscript.ts'
import type { Speller } from '../evidence.ts'
import { defineRule } from '../rule.ts'
import { clearlyIn } from '../structure/stopWords.ts'
import { withoutAddresses } from '../text/words.ts'
import { britishFor, isAmericanSlip } from './americanWords.ts'
import { calendarSlip } from './calendarSlips.ts'
import { withoutCode } from './code.ts'
import { nearestCommon } from './commonWords.ts'
import { foreignWords, type Token } from './foreignStretches.ts'
import { type Judge, judgeWords } from './judgeWords.ts'

interface Details {
  readonly word: string
  readonly times: number
  readonly suggestions: readonly string[]
}

/** Suggesting takes the engine some milliseconds for each word. */
const mostSuggested = 20

/** Longer ones take the engine seconds. */
const longestSuggested = 20

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
    // Where there are several, nobody can say which is meant.
    ...(suggestions.length === 1 && { suggestion: suggestions[0] }),
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
    {
      body: 'The intermunicipal and subregional work of child(ren) and parent(s) is ecotouristic, (re)used and cogoverned.',
    },
    {
      body: 'Marc Munday and Frida met Jo Marchant, Cllr Stannard and the Kowalski family in Worksop, Frome, Aberdaron and Mezieres.',
    },
    {
      body: 'The motto is “Nid da lle gellir gwell”; they felt “hygge”, or Finnish “sisu”, and said “aap ka shukriya” and “somos xente de pueblu”.',
    },
    { body: '“Kotimaa on rakas meille kaikille”, said Aino in Tampere (Hyvää päivää).' },
    {
      body: 'Open .csv and .ics files, run npm install, and add ?lang=fr; all came to the Lincoln Center.',
    },
    { section: { link: { text: 'Byrddau, tiliau a stondinau', href: 'https://www.europa.eu/stondinau' } } },
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
    {
      body: 'The new libary acommodates more childern and vistors than befor.',
      at: ['libary', 'acommodates', 'childern', 'vistors', 'befor'],
    },
    {
      body: 'Come in Feburary, Novmber or Decmber, on Wensday or Satuday, or on 3 Arpil.',
      at: ['Feburary', 'Novmber', 'Decmber', 'Wensday', 'Satuday', 'Arpil'],
    },
    {
      body: 'Ask the Enviroment Team of the Island Goverment at the Recyling Centres.',
      at: ['Enviroment', 'Goverment', 'Recyling'],
    },
    {
      body: 'Vistors can park at the Leisure Center, a recycling center of its own color.',
      at: ['Vistors', 'Center', 'color'],
    },
    { body: '“We recieve vistors every day,” said the Junta de Andalucía.', at: ['recieve', 'vistors'] },
    { body: 'We comission and recommand what they corespond about.', at: ['comission', 'recommand', 'corespond'] },
    { body: 'Buisness is good.', at: ['Buisness'] },
  ],
  unable: ({ speller, language }) =>
    speller ? null : `there is no dictionary for ${language.tag} to look words up in`,
  look(evidence, found) {
    const { speller } = evidence
    if (!speller) return
    const judge = judgeWords(evidence, speller)
    const own = baseLanguage(evidence.language.tag)
    const unknown = new Map<string, Unknown>()
    for (const passage of evidence.manuscript.passages)
      for (const one of unknownIn(passage, own, judge)) {
        const key = one.word.toLowerCase()
        const first = unknown.get(key)
        if (first) first.times += 1
        else unknown.set(key, one)
      }
    for (const [i, { word, times, passage, from, meant }] of [...unknown.values()].entries())
      found(passage.at(from, from + word.length), {
        word,
        times,
        suggestions: meant ? [meant] : i < mostSuggested ? suggestionsFor(word, speller) : [],
      })
  },
})

/** What is likeliest meant: a word of this field alone, else what the dictionary has. */
function suggestionsFor(word: string, speller: Speller): readonly string[] {
  const common = nearestCommon(word.toLowerCase())
  if (common && speller.isWord(common)) return [word === word.toLowerCase() ? common : capitalised(common)]
  return word.length <= longestSuggested ? speller.suggest(word).slice(0, 3) : []
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

interface Unknown {
  readonly word: string
  readonly passage: Passage
  readonly from: number
  /** The month or weekday that is meant, or the British form of an American word. */
  readonly meant: string | null
  times: number
}

/** Unseen characters, and signs that stand in garbled words: what they cut a word into is none. */
const cut = '\\u00a2-\\u00aa\\u00ac-\\u00ba\\u00bc-\\u00be\\u200b-\\u200d\\u2060\\ufeff€‚„†™'

/** A word with what is joined to it by an apostrophe; hyphens and slashes part words. */
const words = lettered(
  `(?<![\\p{L}\\p{M}\\p{N}_\\\\)&'’${cut}]|\\p{L}\\()\\p{L}[\\p{L}\\p{M}]*(?:['’][\\p{L}\\p{M}]+)*(?![\\p{L}\\p{M}\\p{N}_&${cut}]|\\(\\p{L})`,
  'g',
)

const capital = lettered(String.raw`^\p{Lu}`)

function unknownIn(passage: Passage, own: string, judge: Judge): Unknown[] {
  // A whole text in another language is a matter of its own, and so is one that only holds a place.
  if (clearlyIn(passage.text, own) || /\blorem ipsum\b/i.test(passage.text)) return []
  const text = withoutCode(withoutAddresses(passage.text))
  const tokens = [...text.matchAll(words(text))].map(({ 0: word, index: from }) => ({ word, from }))
  const unknown = tokens.flatMap(({ word, from }, i): Unknown[] => {
    const day = capital(word).test(word) ? calendarSlip(wordOf(word), isByNumber(text, from, word)) : null
    if (day !== null && !judge.isPlainWord(word)) return [{ word: wordOf(word), meant: day, passage, from, times: 1 }]
    const american = americanIn(word, text.slice(Math.max(0, from - 20), from), own, judge)
    if (american !== null) return [{ word: wordOf(word), meant: american, passage, from, times: 1 }]
    if (judge.isRight(word) || isPersonsName(tokens, i, text, judge) || isReduplicated(tokens, i)) return []
    const part = wordOf(word)
    return [{ word: part, meant: null, passage, from: from + word.indexOf(part), times: 1 }]
  })
  if (unknown.length === 0) return []
  const foreign = foreignWords(passage, tokens, own, judge)
  return unknown.filter(({ from }) => !tokens.some((one) => foreign.has(one.from) && isIn(one, from)))
}

function isIn({ word, from }: Token, at: number): boolean {
  return at >= from && at < from + word.length
}

/** The first part of it that is no ending: of “regon’s” not the s. */
function wordOf(word: string): string {
  return word.split(/['’]/).find((one) => one.length > 2) ?? word
}

function isByNumber(text: string, from: number, word: string): boolean {
  return (
    /\d(?:st|nd|rd|th)?,?\s(?:of\s)?$/.test(text.slice(Math.max(0, from - 8), from)) ||
    /^,?\s\d/.test(text.slice(from + word.length))
  )
}

/** The British form of an American word in an English issue, unless it stands in a name of America’s. */
function americanIn(word: string, before: string, own: string, { isOwn, isPlainWord }: Judge): string | null {
  const british = own === 'en' ? britishFor(wordOf(word).toLowerCase()) : undefined
  if (british === undefined || isOwn(wordOf(word))) return null
  if (!capital(word).test(word)) return british
  // The title of a book, film or song.
  if (/["“‘][^"”’]*$/.test(before)) return null
  const previous = /(\S+)\s$/.exec(before)?.[1]
  const isName = previous !== undefined && capital(previous).test(previous) && !isPlainWord(previous)
  return !isName && isAmericanSlip(wordOf(word), before) ? capitalised(british) : null
}

/** “tuk tuk”, “piri piri”: no slip is made twice in a row. */
function isReduplicated(tokens: readonly Token[], i: number): boolean {
  const word = tokens[i]?.word
  return word !== undefined && word.length < 6 && (tokens[i - 1]?.word === word || tokens[i + 1]?.word === word)
}

/** Whether a capital belongs to a person's name: behind a name or a title, with no word of a team or a place behind it. */
function isPersonsName(tokens: readonly Token[], i: number, text: string, judge: Judge): boolean {
  const [before, one, after] = [tokens[i - 1], tokens[i], tokens[i + 1]]
  if (!before || !one || !capital(one.word).test(one.word.charAt(0))) return false
  if (!/^\.? $/.test(text.slice(before.from + before.word.length, one.from))) return false
  const isNamed =
    titles.test(before.word) || (capital(before.word).test(before.word) && !judge.isPlainWord(before.word))
  return isNamed && !(after && capital(after.word).test(after.word) && judge.isPlainWord(after.word))
}

const titles =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady|cllr|councillor|rev|reverend|st|saint|pc|sgt)$/i

function inWords(all: readonly string[]): string {
  const quoted = all.map((one) => `“${one}”`)
  const last = quoted.at(-1) ?? ''
  return quoted.length < 2 ? last : `${quoted.slice(0, -1).join(', ')} or ${last}`
}
