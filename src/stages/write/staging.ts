import { lstatSync } from 'node:fs'
import path from 'node:path'
import type { Disk } from '../../lib/files/retryingDisk.ts'
import { systemErrorCode } from '../../lib/files/systemErrors.ts'
import { type Digests, digestsIn, namesIn } from './manifest.ts'

/** A hidden folder beside an issue's own: its name says whose it is, and that a build has made it. */
const stagingName = /^\.(.+)\.cohes3ion-\w{6}$/

export const stagingStart = (folder: string) => path.join(path.dirname(folder), `.${path.basename(folder)}.cohes3ion-`)

/** The issue that a staging folder is for; null for any other folder. */
export function issueOfStaging(name: string): string | null {
  return stagingName.exec(name)?.[1] ?? null
}

/** Stands in a staging folder as soon as all new files do: from then on an exchange is completed, not dropped. */
export interface Journal {
  /** All files that the issue has afterwards, those that stay as they are too. */
  readonly files: readonly string[]
  /** Those that take the place of an earlier build's. */
  readonly replaced: readonly string[]
  readonly digests: Digests
}

const journalName = 'journal.json'

export const fresh = (staging: string, name: string) => path.join(staging, 'new', name)
export const backup = (staging: string, name: string) => path.join(staging, 'old', name)

export function writeJournal(staging: string, journal: Journal, disk: Disk): void {
  const draft = path.join(staging, 'journal.draft')
  disk.write(draft, JSON.stringify({ ...journal, digests: Object.fromEntries(journal.digests) }))
  disk.rename(draft, path.join(staging, journalName))
}

/** null while it is not complete. */
export function readJournal(staging: string, disk: Disk): Journal | null {
  const bytes = disk.read(path.join(staging, journalName))
  return bytes && { files: namesIn(bytes, 'files'), replaced: namesIn(bytes, 'replaced'), digests: digestsIn(bytes) }
}

/**
 * The journal goes first, and must: while it is there, the exchange is not at its end. What is left of the folder where
 * its removal is refused half-way is only rubbish, and a later build removes it.
 */
export function removeStaging(staging: string, disk: Disk): void {
  disk.remove(path.join(staging, journalName))
  try {
    disk.removeTree(staging)
  } catch (error) {
    if (systemErrorCode(error) === null) throw error
  }
}

export function isThere(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined
}

/** Whether two paths lead to one file, as they do where a disk takes large and small letters for the same. */
export function isSameFile(one: string, other: string): boolean {
  const [a, b] = [one, other].map((file) => lstatSync(file, { throwIfNoEntry: false, bigint: true }))
  return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev
}
