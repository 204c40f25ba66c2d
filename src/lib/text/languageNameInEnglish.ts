import { once } from '../cache/memo.ts'
import { baseLanguage } from './baseLanguage.ts'
import { canonicalTag } from './languageTag.ts'
import { nearest } from './nearest.ts'

const names = once(() => new Intl.DisplayNames('en', { type: 'language' }))

/** "French" for "fr"; the tag itself where it has no English name. */
export function languageNameInEnglish(tag: string): string {
  // To load all names takes 12 ms, and most issues are in English alone.
  if (tag === 'en') return 'English'
  // A project may name a language's folder "en_us".
  const canonical = canonicalTag(tag)
  return canonical === null ? tag : (names().of(canonical) ?? tag)
}

/** Whether it is the code of a language of the world: "pt", "pt-BR". */
export function isLanguageCode(written: string): boolean {
  const base = baseLanguage(canonicalTag(written) ?? '')
  return base !== '' && names().of(base) !== base
}

/** The tags that a mistyped one may mean; none for the code of another language, which is not mistyped. */
export function nearestTags(written: string, tags: readonly string[]): string[] {
  return isLanguageCode(written) ? [] : nearest(written, tags)
}
