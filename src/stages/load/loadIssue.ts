import { entryOf, withoutKeys } from '../../fields/entries.ts'
import * as found from '../../findings/sectionFiles.ts'
import { translationAlone } from '../../findings/translationFiles.ts'
import { folderOf } from '../../lib/files/paths.ts'
import type { Files } from '../../model/files.ts'
import type { Finding, Outcome } from '../../model/finding.ts'
import type { IssueSource } from '../../model/issue.ts'
import type { RawMap } from '../../model/raw.ts'
import { bilingualFormOf, isTranslation, oneLanguage } from './languageFiles.ts'
import { isInOwnFolder, type LoadedSections, loadSections } from './loadSections.ts'
import { loadTranslations } from './loadTranslations.ts'
import { locateIssue } from './locateIssue.ts'
import { readFile } from './readFile.ts'
import { findStrayFiles } from './unusedFiles.ts'

/** Loads an issue's file, its sections, and their translations. */
export function loadIssue(files: Files, id: string, settings = oneLanguage): Outcome<IssueSource> {
  const path = locateIssue(files, id, settings)
  if ('severity' in path) return { value: null, findings: [path] }
  const { value: root, findings } = readFile(files, path.file)
  if (!root) return { value: null, findings }
  const isAlone = path.findings.some(({ id }) => id === translationAlone.id)
  const form = bilingualFormOf(root, isAlone ? oneLanguage : settings)
  const sections = loadSections(files, path.file, root, (file) => form !== null && isTranslation(file, settings))
  const issue = { file: path.file, root, sections: sections.paths }
  const translated = form === null ? null : loadTranslations(files, issue, form, settings)
  const used = [path.file, ...sections.paths, ...(translated?.paths ?? [])]
  return {
    value: {
      id,
      root: withoutKeys(root, 'sections'),
      sections: sections.value ?? [],
      sectionsPlace: entryOf(root, 'sections')?.keyPlace ?? root.head,
      complete: sections.findings.length === 0 && (translated?.isComplete ?? true),
      bilingual: translated?.bilingual ?? null,
      translations: translated?.translations ?? [],
    },
    findings: [
      ...findings,
      ...path.findings,
      ...sections.findings,
      ...(translated?.findings ?? []),
      ...findStray(files, path.file, root, sections, new Set(used)),
    ],
  }
}

/** Findings about files in the issue's own folder that it does not use, or uses by mistake. */
function findStray(
  files: Files,
  issueFile: string,
  root: RawMap,
  { paths, findings }: LoadedSections,
  used: ReadonlySet<string>,
): Finding[] {
  // When a listed file is missing, an unused one is probably that file under another name.
  if (!isInOwnFolder(issueFile) || findings.some(({ id }) => id === found.sectionFileMissing.id)) return []
  const by = entryOf(root, 'sections') ? 'list' : entryOf(root, 'type') && paths.length === 0 ? 'itself' : 'number'
  return findStrayFiles(files, { folder: folderOf(issueFile), by, used })
}
