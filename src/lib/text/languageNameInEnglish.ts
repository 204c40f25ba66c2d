import { once } from '../cache/memo.ts'

const names = once(() => new Intl.DisplayNames('en', { type: 'language' }))

/** "French" for "fr"; the tag itself where it has no English name. */
export function languageNameInEnglish(tag: string): string {
  return names().of(tag) ?? tag
}
