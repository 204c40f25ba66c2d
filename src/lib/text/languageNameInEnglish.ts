import { once } from '../cache/memo.ts'
import { canonicalTag } from './languageTag.ts'

const names = once(() => new Intl.DisplayNames('en', { type: 'language' }))

/** "French" for "fr"; the tag itself where it has no English name. */
export function languageNameInEnglish(tag: string): string {
  // To load all names takes 12 ms, and most issues are in English alone.
  if (tag === 'en') return 'English'
  // A project may name a language's folder "en_us".
  const canonical = canonicalTag(tag)
  return canonical === null ? tag : (names().of(canonical) ?? tag)
}
