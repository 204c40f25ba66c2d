import { letterRegExp } from '../../../lib/text/letterRegExp.ts'
import type { Language } from '../../../model/language.ts'
import type { LanguageWords } from '../../../model/languageWords.ts'
import { lowerCaseSet, wordsOf } from '../../lib/wordLists.ts'

const word = letterRegExp(String.raw`\p{L}+`, 'g')
const lowerCaseWord = letterRegExp(String.raw`^\p{Ll}{3}`)
/** Addresses, file names, handles and numbers with their signs. */
const noWords = /\S*[@/\\\d_]\S*|\S+\.\S+/g
const wholeQuotation = /^[“„«‘"'‹].*[”“»’"'›][.,]?$/s
/** Fewer can be the same in two related languages. */
const minOrdinary = 3

interface Setting {
  readonly language: Language
  readonly words: readonly LanguageWords[]
}

/**
 * Whether a text is words of a language that another language would say differently. Names, numbers, addresses and whole
 * quotations are not. Words that names have too (“of”, “and”) count only beside others in lower case.
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
  const small = all.filter((one) => own?.has(one.toLowerCase()) && !others?.has(one.toLowerCase()))
  const ordinary = all.filter((one) => lowerCaseWord(one).test(one) && !inNames.has(one))
  if (small.some((one) => !inNames.has(one.toLowerCase()))) return true
  return ordinary.length >= minOrdinary || (ordinary.length > 0 && small.length > 0)
}
