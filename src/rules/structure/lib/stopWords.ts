import { weakMemo } from '../../../lib/cache/memo.ts'
import { baseLanguage } from '../../../lib/text/baseLanguage.ts'
import { letterRegExp } from '../../../lib/text/letterRegExp.ts'
import type { Language } from '../../../model/language.ts'
import type { LanguageWords } from '../../../model/languageWords.ts'
import { wordsOf } from '../../lib/wordLists.ts'
import type { Setting } from '../../setting.ts'

/** Recognises languages by their stop words, seen from an issue's language. */
export interface StopWords {
  /** The issue's language: the first part of its tag. */
  readonly own: string
  /** Whether a word is a stop word of another language, and not of this one. */
  readonly isForeign: (word: string) => boolean
  /** Whether a word is a stop word of this language, and of no other. */
  readonly isOwn: (word: string) => boolean
  /** The other language that a text is clearly in; null for a short text, mere names, or the issue's own language. */
  readonly clearlyIn: (text: string) => string | null
}

export function stopWordsFor({ language, words }: Pick<Setting, 'language' | 'words'>): StopWords {
  return stopWordsOf(words)(language)
}

/** The name of a language in that language. */
export function languageName(words: readonly LanguageWords[], language: string): string {
  return words.find(({ id }) => baseLanguage(id) === language)?.name ?? language
}

const stopWordsOf = weakMemo((words: readonly LanguageWords[]) =>
  weakMemo((issueLanguage: Language): StopWords => {
    const own = baseLanguage(issueLanguage.tag)
    const ownWords = wordsOf({ language: issueLanguage, words })
    // The languages of each word, the first parts of their tags.
    const languages = new Map<string, string[]>()
    const inNames = new Set<string>()
    for (const { id, stopWords } of words) {
      // A folder may have another name than its language’s tag.
      const language = id === ownWords?.id ? own : baseLanguage(id)
      for (const written of stopWords?.words ?? []) {
        const word = written.toLowerCase()
        const known = languages.get(word)
        if (!known) languages.set(word, [language])
        else if (!known.includes(language)) known.push(language)
      }
      for (const word of stopWords?.inNames ?? []) inNames.add(word.toLowerCase())
    }
    return createStopWords(own, languages, inNames)
  }),
)

const word = letterRegExp(String.raw`\p{L}+`, 'g')
/** The start of a long text is enough. */
const maxChars = 2000
const minWords = 8

interface Count {
  all: number
  readonly distinct: Set<string>
  readonly outsideNames: Set<string>
}

function createStopWords(
  own: string,
  languages: ReadonlyMap<string, readonly string[]>,
  inNames: ReadonlySet<string>,
): StopWords {
  const languagesOf = (one: string) => languages.get(one.toLowerCase()) ?? []
  return {
    own,
    isForeign: (one) => one.length > 1 && languagesOf(one).length > 0 && !languagesOf(one).includes(own),
    isOwn: (one) => languagesOf(one).length === 1 && languagesOf(one)[0] === own,
    clearlyIn: (text) => clearlyIn(text, own, languages, inNames),
  }
}

function clearlyIn(
  text: string,
  own: string,
  languages: ReadonlyMap<string, readonly string[]>,
  inNames: ReadonlySet<string>,
): string | null {
  const start = text.slice(0, maxChars).toLowerCase()
  const words = start.match(word(start)) ?? []
  if (words.length < minWords) return null
  const counts = new Map<string, Count>()
  let ownOnly = 0
  for (const one of words) {
    const known = languages.get(one) ?? []
    if (known.includes(own)) {
      if (known.length === 1) ownOnly += 1
      continue
    }
    for (const language of known) {
      const count = counts.get(language) ?? { all: 0, distinct: new Set(), outsideNames: new Set() }
      counts.set(language, count)
      count.all += 1
      count.distinct.add(one)
      // A single letter may be an initial.
      if (one.length > 1 && !inNames.has(one)) count.outsideNames.add(one)
    }
  }
  const [first, second] = [...counts]
    .map(([tag, count]) => ({ ...count, tag }))
    .sort((a, b) => b.all - a.all || b.outsideNames.size - a.outsideNames.size)
  if (!first || (second && second.all === first.all)) return null
  // Two words that are rare in names; or one among more words of that language, and none only of the issue's language.
  const isClear =
    first.distinct.size >= 3 &&
    first.outsideNames.size >= 2 &&
    first.all >= words.length / 5 &&
    ownOnly * 4 <= first.all
  const isFull =
    first.distinct.size >= 4 && first.outsideNames.size >= 1 && first.all >= words.length / 4 && ownOnly === 0
  return isClear || isFull ? first.tag : null
}
