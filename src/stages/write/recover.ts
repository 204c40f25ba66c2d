import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { buildInterrupted, outFolderMixed } from '../../findings/output.ts'
import { retryingDisk } from '../../lib/files/retryingDisk.ts'
import { systemErrorCode, systemErrorInWords } from '../../lib/files/systemErrors.ts'
import type { Finding } from '../../model/finding.ts'
import { moveIn } from './exchange.ts'
import { type OutFolder, unusableFolder } from './outFolder.ts'
import { issueOfStaging, readJournal, removeStaging } from './staging.ts'

/** In milliseconds: no build uses its staging folder for so long. */
const maxBuildTime = 3_600_000

export interface Recovered {
  readonly findings: readonly Finding[]
  /** Issues whose files could not be completed. Nothing may be written to their folders. */
  readonly unfinished: ReadonlySet<string>
}

/**
 * Cleans up after stopped builds: moves new files into place where they are complete, and removes them where they are
 * not. For the issues that are built now; for others only if the staging folder is old, since another build may be
 * writing them at this moment.
 */
export function recover(out: OutFolder, isBuilt: (id: string) => boolean): Recovered {
  const findings: Finding[] = []
  const unfinished = new Set<string>()
  if (unusableFolder(out, out.path, [])) return { findings, unfinished }
  for (const name of namesIn(out.path)) {
    const id = issueOfStaging(name)
    const staging = path.join(out.path, name)
    if (id === null || !(isBuilt(id) || isAbandoned(staging))) continue
    const folder = path.join(out.path, id)
    const disk = retryingDisk()
    try {
      const journal = readJournal(staging, disk)
      const obstacle = journal && unusableFolder(out, folder, journal.files)
      if (obstacle) {
        unfinished.add(id)
        findings.push(obstacle)
        continue
      }
      if (journal) moveIn(folder, staging, journal, disk)
      removeStaging(staging, disk)
      if (journal) findings.push(buildInterrupted.at(null, { id, folder: out.shown(folder) }))
    } catch (error) {
      const reason = systemErrorInWords(error)
      if (reason === null) throw error
      unfinished.add(id)
      findings.push(outFolderMixed.at(null, { folder: out.shown(folder), path: out.shown(folder), reason }))
    }
  }
  return { findings, unfinished }
}

function namesIn(out: string): string[] {
  try {
    return readdirSync(out, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []))
  } catch (error) {
    // `write` reports why the folder cannot be used.
    if (systemErrorCode(error) === null) throw error
    return []
  }
}

function isAbandoned(staging: string): boolean {
  const stat = statSync(staging, { throwIfNoEntry: false })
  return stat !== undefined && Date.now() - stat.mtimeMs > maxBuildTime
}
