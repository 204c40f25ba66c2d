import { baseName } from '../../../lib/files/paths.ts'
import type { Bilingual } from '../../../model/bilingual.ts'
import type { Place } from '../../../model/source.ts'

/** The name of the file for another language's half of what is written at a place: "issue.cy.yaml" for "issue.yaml". */
export function fileOf({ source }: Place, lang: string, bilingual: Bilingual): string {
  const name = baseName(source.path)
  return lang === bilingual.source ? name : name.replace(/(?=\.[^.]+$)/, `.${lang}`)
}
