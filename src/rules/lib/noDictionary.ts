import type { Setting } from '../setting.ts'
import { languageInEnglish } from './wordLists.ts'

/** Why a rule that looks words up is unable; null if there is a dictionary. `purpose` is "to look words up in". */
export function noDictionary(setting: Setting, purpose: string): string | null {
  if (!setting.hasDictionaries) return 'only `cohes3ion check` looks words up in a dictionary'
  return setting.speller() ? null : `there is no dictionary for ${languageInEnglish(setting)} ${purpose}`
}
