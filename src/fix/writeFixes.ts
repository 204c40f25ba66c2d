import { readdirSync } from 'node:fs'
import path from 'node:path'
import { fileChangedMeanwhile, fixNotWritten } from '../findings/fixes.ts'
import { replaceFile, tryRemove } from '../lib/files/replaceFile.ts'
import { systemErrorInWords } from '../lib/files/systemErrors.ts'
import type { Finding, Outcome } from '../model/finding.ts'
import type { FixedFile, FixPlan } from './planFixes.ts'

/** The suffix of a file that is being written. */
const draftSuffix = '.cohes3ion-fix'

/** Writes each fixed file, or leaves it as it is with a finding. Returns the paths of those written. */
export function writeFixes({ files }: Pick<FixPlan, 'files'>, root: string): Outcome<readonly string[]> {
  const outcomes = files.map((file) => ({ path: file.path, finding: writeOne(file, root) }))
  return {
    value: outcomes.filter(({ finding }) => finding === null).map((one) => one.path),
    findings: outcomes.flatMap(({ finding }) => finding ?? []),
  }
}

/** Removes the drafts that interrupted runs left in these folders of a project. */
export function removeDrafts(root: string, folders: readonly string[]): void {
  for (const folder of folders.map((one) => path.join(root, one)))
    for (const name of draftsIn(folder)) tryRemove(path.join(folder, name))
}

function draftsIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
      entry.isFile() && entry.name.startsWith('.') && entry.name.endsWith(draftSuffix) ? entry.name : [],
    )
  } catch (error) {
    if (systemErrorInWords(error) === null) throw error
    return []
  }
}

function writeOne(fixed: FixedFile, root: string): Finding | null {
  const replaced = replaceFile(root, fixed, draftSuffix)
  if (replaced.kind === 'written') return null
  return replaced.kind === 'refused'
    ? fixNotWritten.at(null, { path: fixed.path, reason: replaced.reason, isLink: replaced.isLink })
    : fileChangedMeanwhile.at(null, { path: fixed.path })
}
