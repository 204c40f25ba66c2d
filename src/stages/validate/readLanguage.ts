import type { Catalogue } from '../../catalogue.ts'
import type { ReadContext } from '../../fields/fieldType.ts'
import { unknownLanguage } from '../../findings/names.ts'
import { languageListedTwice } from '../../findings/translations.ts'
import { nearestTags } from '../../lib/text/languageNameInEnglish.ts'
import { canonicalTag } from '../../lib/text/languageTag.ts'
import type { RawMap } from '../../model/raw.ts'
import type { Place } from '../../model/source.ts'
import { placeOf } from './knownNames.ts'

export type KnownLanguages = Pick<Catalogue, 'languages' | 'languageId'>

/** The name in the catalogue's form; null for one that is not known, which is reported at `place`. */
export function readLanguage(
  written: string,
  place: Place,
  known: KnownLanguages,
  { report }: Pick<ReadContext, 'report'>,
): string | null {
  const { languages, languageId } = known
  const language = languageId(written)
  if (language === null) {
    const near = [...languages.filter((id) => isNameOf(id, written)), ...nearestTags(written, languages)]
    report(unknownLanguage.at(place, { language: written, near, known: languages }))
  }
  return language
}

/** Languages in the catalogue's form. Reports those that are not known, and those that are listed twice. */
export function readLanguages(
  written: readonly string[],
  root: RawMap,
  known: KnownLanguages,
  context: Pick<ReadContext, 'report'>,
): string[] {
  const languages: string[] = []
  for (const one of written) {
    const place = placeOf(root, ['languages', 'language'], one)
    const language = readLanguage(one, place, known, context)
    if (language === null) continue
    if (languages.includes(language)) context.report(languageListedTwice.at(place, { language }))
    else languages.push(language)
  }
  return languages
}

/** Whether a language is called so in English or in itself: "German", "Deutsch". */
function isNameOf(id: string, written: string): boolean {
  const tag = canonicalTag(id)
  if (tag === null) return false
  const names = ['en', tag].map((language) => new Intl.DisplayNames(language, { type: 'language' }).of(tag))
  return names.some((name) => name?.toLowerCase() === written.trim().toLowerCase())
}
