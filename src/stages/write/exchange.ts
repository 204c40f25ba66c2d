import path from 'node:path'
import { isBelow } from '../../lib/files/isBelow.ts'
import { type Disk, retryingDisk } from '../../lib/files/retryingDisk.ts'
import { systemErrorInWords } from '../../lib/files/systemErrors.ts'
import type { Artifact } from '../../model/artifact.ts'
import { type Digests, digestOfFile, listsExactly, manifestName, printManifest, readManifest } from './manifest.ts'
import {
  backupPath,
  exists,
  isSameFile,
  type Journal,
  newPath,
  removeStaging,
  stagingPrefix,
  writeJournal,
} from './staging.ts'

/** The part of an artifact that is written to a file. */
export type Output = Pick<Artifact, 'name' | 'bytes'>

/** The system refused to exchange a file. */
export interface Refusal {
  readonly path: string
  readonly reason: string
  /** Whether the folder now holds old and new files. */
  readonly isMixed: boolean
}

/**
 * Replaces the files of an earlier build by new ones; leaves other files in the folder alone. All new files are complete
 * in a staging folder before the first is moved (docs/decisions/8-writing.md). Returns null once all are in place.
 */
export function exchangeFiles(folder: string, outputs: readonly Output[], disk: Disk): Refusal | null {
  const changed = new Set(
    outputs.filter(({ name, bytes }) => !disk.read(path.join(folder, name))?.equals(Buffer.from(bytes()))),
  )
  const files = outputs.map(({ name }) => name)
  const manifest = disk.read(path.join(folder, manifestName))
  if (changed.size === 0 && manifest && listsExactly(manifest, files)) return null

  disk.makeFolder(path.dirname(folder))
  const staging = disk.makeUnique(stagingPrefix(folder))
  const replaced = [...changed].map(({ name }) => name).filter((name) => exists(path.join(folder, name)))
  const digests = new Map<string, string>()
  const journal = { files, replaced, digests }
  try {
    for (const output of outputs) {
      // Called once: it reads pictures from the disk.
      const content = output.bytes()
      digests.set(output.name, digestOfFile(output.name, content))
      if (changed.has(output)) disk.write(newPath(staging, output.name), content)
    }
    for (const name of replaced) disk.copy(path.join(folder, name), backupPath(staging, name))
    if (manifest) disk.write(backupPath(staging, manifestName), manifest)
    writeJournal(staging, journal, disk)
  } catch (error) {
    // No file of the folder has changed yet.
    removeStaging(staging, retryingDisk())
    throw error
  }
  const done: string[] = []
  const added = [folder, path.join(folder, 'images')].filter((one) => !exists(one))
  try {
    moveIn(folder, staging, journal, disk, done)
  } catch (error) {
    const reason = systemErrorInWords(error)
    // After any other error, the next build goes on from here.
    if (reason === null) throw error
    const isRolledBack = rollBack(folder, staging, { done, replaced, added, wasListed: manifest !== null })
    return { path: fileOf(error, folder), reason, isMixed: !isRolledBack }
  }
  try {
    removeStaging(staging, disk)
  } catch (error) {
    // All files are in place. The next build finds nothing left to move, and removes the staging folder.
    if (systemErrorInWords(error) === null) throw error
  }
  return null
}

interface Moved {
  /** The new files that are in place, in the order in which they were moved. */
  readonly done: readonly string[]
  readonly replaced: readonly string[]
  /** Folders that did not exist before. */
  readonly added: readonly string[]
  /** Whether the folder had a manifest. */
  readonly wasListed: boolean
}

/** Puts the old files back. False if the system refuses that, too. */
function rollBack(folder: string, staging: string, { done, replaced, added, wasListed }: Moved): boolean {
  // A new one: the retries of the other disk are used up.
  const disk = retryingDisk()
  const restore = (name: string, wasThere: boolean) => {
    if (wasThere) disk.rename(backupPath(staging, name), path.join(folder, name))
    else disk.remove(path.join(folder, name))
  }
  try {
    for (const name of [...done].reverse()) restore(name, replaced.includes(name))
    restore(manifestName, wasListed)
    for (const one of [...added].reverse()) if (exists(one)) disk.removeIfEmpty(one)
    removeStaging(staging, disk)
    return true
  } catch (error) {
    if (systemErrorInWords(error) === null) throw error
    return false
  }
}

/**
 * Moves the new files from staging into the folder. Can be run again after it was stopped at any point. `done` takes the
 * name of each one that is moved by the process that has written it.
 */
export function moveIn(
  folder: string,
  staging: string,
  { files, replaced, digests }: Journal,
  disk: Disk,
  done?: string[],
): void {
  const made = readManifest(folder, disk) ?? []
  const writeManifest = (names: readonly string[], known: Digests) => {
    const draft = path.join(staging, 'manifest.draft')
    disk.write(draft, printManifest([...new Set(names)], known))
    disk.rename(draft, path.join(folder, manifestName))
  }
  disk.makeFolder(folder)
  // Listed before they are moved: if the build is stopped now, the next one knows the new files as its own.
  writeManifest([...made, ...files], new Map())
  const foreign = new Set<string>()
  for (const name of files) {
    const [from, to] = [newPath(staging, name), path.join(folder, name)]
    if (!exists(from)) continue
    // Somebody has put the file there since the build was stopped.
    if (exists(to) && !replaced.includes(name)) foreign.add(name)
    else {
      disk.makeFolder(path.dirname(to))
      disk.rename(from, to)
      done?.push(name)
    }
  }
  const obsolete = made.filter((name) => !files.includes(name))
  const undeletable = obsolete.filter((name) => !tryRemove(folder, name, files, disk))
  // Only digests of files that are there: a stopped exchange may have put an old file back.
  const isThere = (name: string, made: string) =>
    done?.includes(name) || digestOfFile(name, disk.read(path.join(folder, name)) ?? '') === made
  const known = [...digests].filter(([name, made]) => isThere(name, made))
  writeManifest([...files.filter((name) => !foreign.has(name)), ...undeletable], new Map(known))
}

/** Removes an obsolete file. False if another program holds it open: it stays listed, and a later build removes it. */
function tryRemove(folder: string, name: string, files: readonly string[], disk: Disk): boolean {
  const file = path.join(folder, name)
  const inOtherCase = files.find((one) => one.toLowerCase() === name.toLowerCase())
  if (inOtherCase !== undefined && isSameFile(file, path.join(folder, inOtherCase))) return true
  try {
    if (disk.read(file)) disk.remove(file)
    if (path.dirname(file) !== folder && exists(path.dirname(file))) disk.removeIfEmpty(path.dirname(file))
    return true
  } catch (error) {
    if (systemErrorInWords(error) === null) throw error
    return false
  }
}

/** The file in the folder that an error is about, or the folder itself. */
function fileOf(error: unknown, folder: string): string {
  if (!(error instanceof Error)) return folder
  const files = [...('dest' in error ? [error.dest] : []), ...('path' in error ? [error.path] : [])]
  return files.find((file) => typeof file === 'string' && isBelow(folder, file, path.sep))?.toString() ?? folder
}
