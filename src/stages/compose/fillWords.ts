import { fillPlaceholders } from '../../lib/text/fillPlaceholders.ts'
import type { Language } from '../../model/language.ts'

/** A phrase of the language, by its key, with its {placeholders} filled. */
export function fillWords(
  { words }: Language,
  key: string,
  values: { readonly [placeholder: string]: string },
): string {
  return fillPlaceholders(words[key] ?? '', values)
}
