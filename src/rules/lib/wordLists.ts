import { baseLanguage } from '../../lib/text/baseLanguage.ts'
import type { LanguageWords, WordListName } from '../../model/language.ts'
import type { Setting } from '../setting.ts'

/** The words of the language, else of that language without its region. */
export function wordsOf({ language, words }: Pick<Setting, 'language' | 'words'>): LanguageWords | undefined {
  const base = baseLanguage(language.tag)
  return words.find(({ id }) => id === language.id) ?? words.find(({ id }) => id === base)
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
