import type { ReadContext } from '../../fields/fieldType.ts'
import { noSections } from '../../findings/names.ts'
import { languageMissing } from '../../findings/translations.ts'
import { baseName } from '../../lib/files/paths.ts'
import type { VariantSource } from '../../model/issue.ts'

/** Reports that a language has no section. True where the source has some, and none of them is translated yet. */
export function reportNoSections(variant: VariantSource, { report }: ReadContext): boolean {
  const { root, sections, sectionsPlace, untranslated, lang, complete } = variant
  const isBegun = lang !== null && sections.length === 0 && untranslated.some(({ kind }) => kind === 'section')
  // What is missing may stand in a file under a wrong name, which has been reported.
  if (sections.length > 0 || !complete) return isBegun
  const { head } = root
  if (isBegun) report(languageMissing.at(head, { language: lang, wanted: baseName(head.source.path), isBegun }))
  else report(noSections.at(sectionsPlace, {}))
  return isBegun
}
