import { letterRegExp } from '../../../lib/text/letterRegExp.ts'
import type { Language } from '../../../model/language.ts'
import type { LanguageWords } from '../../../model/languageWords.ts'
import { lowerCaseSet, wordsOf } from '../../lib/wordLists.ts'

const word = letterRegExp(String.raw`\p{L}+`, 'g')
const lowerCaseWord = letterRegExp(String.raw`^\p{Ll}{3}`)
/** Addresses, file names, handles and numbers with their signs. */
const noWords = /\S*[@/\\\d_]\S*|\S+\.\S+/g
const wholeQuotation = /^[“„«‘"'‹].*[”“»’"'›][.,]?$/s
/** Ordinary words of an untranslated text; two can be the same in two languages, or a name. */
const minOrdinary = 3

interface Setting {
  readonly language: Language
  readonly words: readonly LanguageWords[]
}

/**
 * Whether a text is words of a language that another language would say differently: it has a small word of this language
 * alone, or several words in lower case. Names, numbers, addresses and quotations are not.
 */
export function isSentence(text: string, { language, words }: Setting, other: Language): boolean {
  if (wholeQuotation.test(text.trim())) return false
  const plain = text.replace(noWords, ' ')
  const all = plain.match(word(plain)) ?? []
  if (all.length < 2) return false
  const inNames = lowerCaseSet(words.flatMap(({ stopWords }) => stopWords?.inNames ?? []))
  const [own, others] = [language, other].map((one) =>
    lowerCaseSet(wordsOf({ language: one, words })?.stopWords?.words ?? []),
  )
  const isSmallWord = (one: string) => own?.has(one) && !others?.has(one) && !inNames.has(one)
  const ordinary = all.filter((one) => lowerCaseWord(one).test(one) && !inNames.has(one))
  return ordinary.length >= minOrdinary || all.some((one) => isSmallWord(one.toLowerCase()))
}
