import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { buildInterrupted, outFolderMixed } from '../../findings/output.ts'
import { retryingDisk } from '../../lib/files/retryingDisk.ts'
import { systemErrorCode, systemErrorInWords } from '../../lib/files/systemErrors.ts'
import type { Finding } from '../../model/finding.ts'
import { moveIn } from './exchange.ts'
import { type OutFolder, wrongFolder } from './outFolder.ts'
import { issueOfStaging, readJournal, removeStaging } from './staging.ts'

/** Milliseconds after which no build can still be at work in a staging folder. */
const abandoned = 3_600_000

export interface Recovered {
  readonly findings: readonly Finding[]
  /** Issues whose files could not be completed; nothing may be written there before they are. */
  readonly unfinished: ReadonlySet<string>
}

/**
 * Puts right what a stopped build has left in the out folder: where its new files were complete they all take their
 * places, where they were not they go. For the issues that are built now, and for others after a while: another build
 * may be writing those at this very moment.
 */
export function recover(out: OutFolder, isBuilt: (id: string) => boolean): Recovered {
  const findings: Finding[] = []
  const unfinished = new Set<string>()
  if (wrongFolder(out, out.path, [])) return { findings, unfinished }
  for (const name of namesIn(out.path)) {
    const id = issueOfStaging(name)
    const staging = path.join(out.path, name)
    if (id === null || !(isBuilt(id) || isAbandoned(staging))) continue
    const folder = path.join(out.path, id)
    const disk = retryingDisk()
    try {
      const journal = readJournal(staging, disk)
      const wrong = journal && wrongFolder(out, folder, journal.files)
      if (wrong) {
        unfinished.add(id)
        findings.push(wrong)
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
    // What is wrong with the folder is told by who writes there.
    if (systemErrorCode(error) === null) throw error
    return []
  }
}

function isAbandoned(staging: string): boolean {
  const stat = statSync(staging, { throwIfNoEntry: false })
  return stat !== undefined && Date.now() - stat.mtimeMs > abandoned
}
