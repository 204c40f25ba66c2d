import { languageNameInEnglish } from '../lib/text/languageNameInEnglish.ts'

/** A finding's id or message, followed by its language where it has one: "links-differ (German)". */
export function withLanguage(words: string, lang: string | undefined): string {
  return lang === undefined ? words : `${words} (${languageNameInEnglish(lang)})`
}
