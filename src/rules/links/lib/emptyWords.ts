import { weakMemo } from '../../../lib/cache/memo.ts'
import { baseLanguage } from '../../../lib/text/baseLanguage.ts'
import { letterRegExp } from '../../../lib/text/letterRegExp.ts'
import { openWordPatterns } from '../../../lib/text/wordPatterns.ts'
import type { EmptyLinks, LanguageWords } from '../../../model/language.ts'

/** No such phrase is longer; what is longer says something. */
const longest = 80

/**
 * A judge of a link's words: whether none of them says where it leads. All languages are read everywhere, since partners
 * send texts in their own; in a language that the newsletter is not in, a word alone has to be of that language only.
 */
export function emptyWordsIn(words: readonly LanguageWords[], languages: readonly string[]): (text: string) => boolean {
  const chosen = new Set(['en', ...languages.map(baseLanguage)])
  const { judges, ambiguous } = judgesFor(words)
  const [near, elsewhere] = [judges.filter(({ id }) => chosen.has(id)), judges.filter(({ id }) => !chosen.has(id))]
  return (text) => {
    if (text.length > 2 * longest) return false
    const plain = plainWords(text)
    // An arrow, a few dots, the number of a note.
    if (plain === '' || /^\d{1,3}$/.test(plain)) return text.trim() !== ''
    if (plain.length > longest) return false
    const written = plain.split(' ')
    const isEmptyIn = ({ saysNothing }: LanguageJudge) => saysNothing(written)
    return near.some(isEmptyIn) || (!ambiguous.has(plain) && elsewhere.some(isEmptyIn))
  }
}

interface LanguageJudge {
  /** Of its language, without a region. */
  readonly id: string
  readonly saysNothing: (words: readonly string[]) => boolean
}

const judgesFor = weakMemo((words: readonly LanguageWords[]) => {
  const known = words.flatMap(({ id, emptyLinks }) => (emptyLinks ? [{ id: baseLanguage(id), ...emptyLinks }] : []))
  return {
    judges: known.map((one): LanguageJudge => ({ id: one.id, saysNothing: openJudge(one) })),
    ambiguous: new Set(known.flatMap(({ ambiguous }) => ambiguous ?? []).map(smallWords)),
  }
})

/** Words in small letters with one space between them, without punctuation, arrows and emoji. */
export function plainWords(text: string): string {
  const small = smallWords(text)
  return small.replace(others(small), ' ').trim()
}

function smallWords(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll('’', "'")
}

const others = letterRegExp(String.raw`[^\p{L}\p{N}']+`, 'g')

/** Whether words are nothing but phrases of a language, one after another. */
function openJudge({ leads, phrases }: EmptyLinks): LanguageJudge['saysNothing'] {
  const [lead, phrase] = [openWordPatterns((leads ?? []).map(smallWords)), openWordPatterns(phrases.map(smallWords))]
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
}
