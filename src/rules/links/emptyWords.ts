import { baseLanguage } from '../../lib/baseLanguage.ts'
import { lettered } from '../../lib/lettered.ts'
import { memo } from '../../lib/memo.ts'
import { openWordPatterns } from '../../lib/wordPatterns.ts'
import { emptyPhrases } from './emptyPhrases.ts'

/** No such phrase is longer; what is longer says something. */
const longest = 80

/** Alone they might be another language's words, or a name: “Suite”, “Mer”, “Plus”. */
const manyMeanings = new Set([
  'suite',
  'lien',
  'plus',
  'mer',
  'tu',
  'qui',
  'lire',
  'lees',
  'voir',
  'ver',
  'leer',
  'altro',
  'url',
  'pod',
  'web',
  'sitio',
  'site',
  'sito',
  'fil',
  'plik',
  'mehr',
  'formular',
  'strona',
])

/**
 * A judge of a link's words: whether none of them says where it leads. All languages are read everywhere, since partners
 * send texts in their own; in a language that the newsletter is not in, a word alone has to be of that language only.
 */
export function emptyWordsIn(languages: readonly string[]): (text: string) => boolean {
  const chosen = new Set(['en', ...languages.map(baseLanguage)])
  const elsewhere = [...emptyPhrases.keys()].filter((language) => !chosen.has(language))
  return (text) => {
    if (text.length > 2 * longest) return false
    const plain = plainWords(text)
    // An arrow, a few dots, the number of a note.
    if (plain === '' || /^\d{1,3}$/.test(plain)) return text.trim() !== ''
    if (plain.length > longest) return false
    const words = plain.split(' ')
    const isEmptyIn = (language: string) => saysNothingIn(language)(words)
    return [...chosen].some(isEmptyIn) || (!manyMeanings.has(plain) && elsewhere.some(isEmptyIn))
  }
}

/** Words in small letters with one space between them, without punctuation, arrows and emoji. */
export function plainWords(text: string): string {
  const small = text.normalize('NFC').toLowerCase().replaceAll('’', "'")
  return small.replace(others(small), ' ').trim()
}

const others = lettered(String.raw`[^\p{L}\p{N}']+`, 'g')

/** Whether words are nothing but phrases of a language, one after another. */
const saysNothingIn = memo((language: string): ((words: readonly string[]) => boolean) => {
  const { leads = [], phrases = [] } = emptyPhrases.get(language) ?? {}
  const [lead, phrase] = [openWordPatterns(leads), openWordPatterns(phrases)]
  return (written) => {
    const words = written.length > 1 && written.at(-1) === 'now' ? written.slice(0, -1) : written
    if (!words.every((word) => phrase.has(word) || lead.has(word))) return false
    // Indexes at which a phrase can have ended, and those at which one may begin.
    const ended = new Set<number>()
    const begins = [0]
    for (const from of begins) {
      for (const end of lead.endsFrom(words, from)) if (!begins.includes(end)) begins.push(end)
      for (const end of phrase.endsFrom(words, from)) {
        ended.add(end)
        if (!begins.includes(end)) begins.push(end)
      }
    }
    return ended.has(words.length)
  }
})
