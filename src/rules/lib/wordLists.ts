import { weakMemo } from '../../lib/cache/memo.ts'
import { baseLanguage } from '../../lib/text/baseLanguage.ts'
import type { Language, LanguageWords, WordListName } from '../../model/language.ts'
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
    name: own.name,
    emptyLinks: own.emptyLinks ?? general.emptyLinks,
    stopWords: own.stopWords ?? general.stopWords,
    abbreviations: own.abbreviations ?? general.abbreviations,
    calendar: own.calendar ?? general.calendar,
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
  const base = baseLanguage(setting.language.tag)
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(base)
  const called = name && name !== base ? `${name} (${base})` : base
  return `no words for ${called} yet: “${list}” in templates/languages/${setting.language.id}/words.yaml`
}

/** For case-insensitive lookup. */
export function lowerCaseSet(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map((word) => word.toLowerCase()))
}
