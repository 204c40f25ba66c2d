import { once } from '../cache/memo.ts'

const names = once(() => new Intl.DisplayNames('en', { type: 'language' }))

/** "French" for "fr"; the tag itself where it has no English name. */
export function languageNameInEnglish(tag: string): string {
  // To load all names takes 12 ms, and most issues are in English alone.
  return tag === 'en' ? 'English' : (names().of(tag) ?? tag)
}
