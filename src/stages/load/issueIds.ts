import type { Files } from '../../model/files.ts'
import { listedIds } from './findIssues.ts'
import { oneLanguage, translatedIssue } from './languageFiles.ts'

/** The ids of all issues, without files that translate another issue. */
export function issueIds(files: Files, settings = oneLanguage): string[] {
  const isOfAnother = (id: string) => {
    const translated = translatedIssue(files, id, settings)
    return translated?.isBilingual === true && translated.source !== null
  }
  return listedIds(files).filter((id) => !isOfAnother(id))
}
