import type { Language } from '../../src/model/language.ts'
import { openCatalogue } from '../../src/openCatalogue.ts'
import { memoryFiles } from '../../src/stages/load/memoryFiles.ts'
import { repositoryFiles } from '../support/project.ts'

const catalogue = openCatalogue({ project: memoryFiles({}), builtIn: repositoryFiles })

/** The built-in languages in which an issue can be written. */
export const builtInLanguages: readonly string[] = catalogue.languages

export function languageOf(id: string): Language {
  const { value, findings } = catalogue.language(id)
  if (!value) throw new Error(`${id}: ${findings[0]?.message}`)
  return value
}
