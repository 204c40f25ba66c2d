import { weakMemo } from '../../lib/cache/memo.ts'
import { baseLanguage } from '../../lib/text/baseLanguage.ts'
import { languageNameInEnglish } from '../../lib/text/languageNameInEnglish.ts'
import type { Language } from '../../model/language.ts'
import type { LanguageWords, WordListName } from '../../model/languageWords.ts'
import type { Setting } from '../setting.ts'

/** The words of the language; lists that its region does not have are those of the language without region. */
export function wordsOf({ language, words }: Pick<Setting, 'language' | 'words'>): LanguageWords | undefined {
  return regionalWords(words)(language)
}

const regionalWords = weakMemo((words: readonly LanguageWords[]) =>
  weakMemo((language: Language): LanguageWords | undefined => {
    const [tag, base] = [language.tag.toLowerCase(), baseLanguage(language.tag)]
    const own = words.find(({ id }) => id === language.id) ?? words.find(({ id }) => id.toLowerCase() === tag)
    const general = words.find(({ id }) => id === base)
    return own && general ? completed(own, general) : (own ?? general)
  }),
)

function completed(own: LanguageWords, general: LanguageWords): LanguageWords {
  return {
    id: own.id,
    english: own.english ?? general.english,
    name: own.name,
    emptyLinks: own.emptyLinks ?? general.emptyLinks,
    stopWords: own.stopWords ?? general.stopWords,
    abbreviations: own.abbreviations ?? general.abbreviations,
    calendar: own.calendar ?? general.calendar,
    tenses: own.tenses ?? general.tenses,
    twins: own.twins ?? general.twins,
    relativeDays: own.relativeDays ?? general.relativeDays,
    deadlines: own.deadlines ?? general.deadlines,
    drafts: own.drafts ?? general.drafts,
    unsubscribe: own.unsubscribe ?? general.unsubscribe,
    pictureWords: own.pictureWords ?? general.pictureWords,
    placeholders: own.placeholders ?? general.placeholders,
    mail: own.mail ?? general.mail,
  }
}

/** Says that the language has no such list yet; null if it has. */
export function wordsMissing(setting: Pick<Setting, 'language' | 'words'>, list: WordListName): string | null {
  if (wordsOf(setting)?.[list]) return null
  const { id } = setting.language
  return `no words for ${languageInEnglish(setting)} yet: “${list}” in templates/languages/${id}/words.yaml`
}

/** The English name of a setting's language with its tag: “Czech (cs)”, “French (fr-CA)”. */
export function languageInEnglish({ language, words }: Pick<Setting, 'language' | 'words'>): string {
  const { tag } = language
  // Asked by every build: Intl's names take ten milliseconds to load.
  const name = wordsOf({ language, words })?.english ?? languageNameInEnglish(baseLanguage(tag))
  return name === tag ? tag : `${name} (${tag})`
}

/** For case-insensitive lookup. */
export function lowerCaseSet(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map((word) => word.toLowerCase()))
}
