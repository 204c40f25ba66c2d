import { lstatSync } from 'node:fs'
import path from 'node:path'
import type { Disk } from '../../lib/files/retryingDisk.ts'
import { systemErrorCode } from '../../lib/files/systemErrors.ts'
import { type Digests, digestsIn, namesIn } from './manifest.ts'

/** The name of a hidden folder beside the issue's folder; contains the issue's id. */
const stagingName = /^\.(.+)\.cohes3ion-\w{6}$/

export const stagingPrefix = (folder: string) => path.join(path.dirname(folder), `.${path.basename(folder)}.cohes3ion-`)

/** The issue that a staging folder is for; null for any other folder. */
export function issueOfStaging(name: string): string | null {
  return stagingName.exec(name)?.[1] ?? null
}

/** Written to a staging folder once all new files are there. From then on, an exchange is completed, not dropped. */
export interface Journal {
  /** All files of the issue after the exchange, unchanged ones included. */
  readonly files: readonly string[]
  /** The new files that replace existing ones. */
  readonly replaced: readonly string[]
  readonly digests: Digests
}

const journalName = 'journal.json'

export const newPath = (staging: string, name: string) => path.join(staging, 'new', name)
export const backupPath = (staging: string, name: string) => path.join(staging, 'old', name)

export function writeJournal(staging: string, journal: Journal, disk: Disk): void {
  const draft = path.join(staging, 'journal.draft')
  disk.write(draft, JSON.stringify({ ...journal, digests: Object.fromEntries(journal.digests) }))
  disk.rename(draft, path.join(staging, journalName))
}

/** null if there is no complete journal. */
export function readJournal(staging: string, disk: Disk): Journal | null {
  const bytes = disk.read(path.join(staging, journalName))
  return bytes && { files: namesIn(bytes, 'files'), replaced: namesIn(bytes, 'replaced'), digests: digestsIn(bytes) }
}

/**
 * Removes the journal first, which marks the exchange as finished, and throws if it cannot. Ignores that the system
 * refuses to remove the rest: a later build does.
 */
export function removeStaging(staging: string, disk: Disk): void {
  disk.remove(path.join(staging, journalName))
  try {
    disk.removeTree(staging)
  } catch (error) {
    if (systemErrorCode(error) === null) throw error
  }
}

export function exists(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined
}

/** Whether two paths lead to one file, as names that differ in case do on a case-insensitive disk. */
export function isSameFile(one: string, other: string): boolean {
  const [a, b] = [one, other].map((file) => lstatSync(file, { throwIfNoEntry: false, bigint: true }))
  return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev
}
