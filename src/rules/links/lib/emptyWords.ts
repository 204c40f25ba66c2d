import { weakMemo } from '../../../lib/cache/memo.ts'
import { baseLanguage } from '../../../lib/text/baseLanguage.ts'
import type { EmptyLinks, LanguageWords } from '../../../model/languageWords.ts'
import { lowerCaseWords, openWholeTest, plainWords } from '../../lib/wholePhrases.ts'

/** Longer words always say something. */
const maxLength = 80

/** At the end: “PDF, 2 MB”. */
const fileSize = /[,(]? ?\d{1,4}(?:[.,]\d)? ?[KMk]B\)?$/

/**
 * Returns a test whether a link's words say nothing about where it leads. All languages count, since partners send
 * texts in their own; phrases that are ambiguous between languages count only in those of the newsletter.
 */
export function openEmptyWordsTest(
  words: readonly LanguageWords[],
  languages: readonly string[],
): (text: string) => boolean {
  const chosen = new Set(['en', ...languages.map(baseLanguage)])
  const { tests, ambiguous } = languageTests(words)
  const [own, foreign] = [tests.filter(({ id }) => chosen.has(id)), tests.filter(({ id }) => !chosen.has(id))]
  return (text) => {
    if (text.length > 2 * maxLength) return false
    const plain = plainWords(text.replace(fileSize, ''))
    // An arrow, dots, or a footnote's number.
    if (plain === '' || /^\d{1,3}$/.test(plain)) return text.trim() !== ''
    if (plain.length > maxLength) return false
    const written = plain.split(' ')
    const isEmptyIn = ({ isEmpty }: LanguageTest) => isEmpty(written)
    return own.some(isEmptyIn) || (!ambiguous.has(plain) && foreign.some(isEmptyIn))
  }
}

interface LanguageTest {
  /** Language tag without region. */
  readonly id: string
  readonly isEmpty: (words: readonly string[]) => boolean
}

const languageTests = weakMemo((words: readonly LanguageWords[]) => {
  const known = words.flatMap(({ id, emptyLinks }) => (emptyLinks ? [{ id: baseLanguage(id), ...emptyLinks }] : []))
  return {
    tests: known.map((one): LanguageTest => ({ id: one.id, isEmpty: openEmptyTest(one) })),
    ambiguous: new Set(known.flatMap(({ ambiguous }) => ambiguous ?? []).map(lowerCaseWords)),
  }
})

/** Tests whether words are a sequence of a language's phrases and nothing else. */
function openEmptyTest(phrases: EmptyLinks): LanguageTest['isEmpty'] {
  const isEmpty = openWholeTest(phrases)
  return (written) => isEmpty(written.length > 1 && written.at(-1) === 'now' ? written.slice(0, -1) : written)
}
