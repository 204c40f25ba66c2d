import type { Files } from '../../model/files.ts'
import { listedIds } from './findIssues.ts'
import { oneLanguage, translatedIssue } from './languageFiles.ts'

/** The ids of all issues, without files that translate another issue. */
export function issueIds(files: Files, settings = oneLanguage): string[] {
  return listedIds(files).filter((id) => {
    const translated = translatedIssue(files, id, settings)
    // One without its source is listed, so that building it says so.
    return !translated?.isBilingual || translated.source === null
  })
}
