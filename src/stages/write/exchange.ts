import path from 'node:path'
import { isBelow } from '../../lib/files/isBelow.ts'
import { type Disk, retryingDisk } from '../../lib/files/retryingDisk.ts'
import { systemErrorInWords } from '../../lib/files/systemErrors.ts'
import type { Artifact } from '../../model/artifact.ts'
import { type Digests, digestOf, listsExactly, manifestName, manifestOf, readManifest } from './manifest.ts'
import {
  backup,
  fresh,
  isSameFile,
  isThere,
  type Journal,
  removeStaging,
  stagingStart,
  writeJournal,
} from './staging.ts'

/** What is written of an artifact. */
export type Output = Pick<Artifact, 'name' | 'bytes'>

/** Why the files could not all be exchanged; `mixed` when old and new ones stand beside each other now. */
export interface Refused {
  readonly path: string
  readonly reason: string
  readonly mixed: boolean
}

/**
 * Puts new files in the place of those that an earlier build has made; whatever else lies in the folder is not touched.
 * All of them are complete in a folder beside it before the first takes its place (docs/decisions/8-writing.md).
 */
export function exchangeFiles(folder: string, outputs: readonly Output[], disk: Disk): Refused | null {
  const changed = new Set(
    outputs.filter(({ name, bytes }) => !disk.read(path.join(folder, name))?.equals(Buffer.from(bytes()))),
  )
  const files = outputs.map(({ name }) => name)
  const manifest = disk.read(path.join(folder, manifestName))
  if (changed.size === 0 && manifest && listsExactly(manifest, files)) return null

  disk.makeFolder(path.dirname(folder))
  const staging = disk.makeUnique(stagingStart(folder))
  const replaced = [...changed].map(({ name }) => name).filter((name) => isThere(path.join(folder, name)))
  const digests = new Map<string, string>()
  const journal = { files, replaced, digests }
  try {
    for (const output of outputs) {
      // Asked for once: a picture is read for it.
      const content = output.bytes()
      digests.set(output.name, digestOf(output.name, content))
      if (changed.has(output)) disk.write(fresh(staging, output.name), content)
    }
    for (const name of replaced) disk.copy(path.join(folder, name), backup(staging, name))
    if (manifest) disk.write(backup(staging, manifestName), manifest)
    writeJournal(staging, journal, disk)
  } catch (error) {
    // Nothing has been touched yet.
    removeStaging(staging, retryingDisk())
    throw error
  }
  const done: string[] = []
  const added = [folder, path.join(folder, 'images')].filter((one) => !isThere(one))
  try {
    moveIn(folder, staging, journal, disk, (name) => done.push(name))
  } catch (error) {
    const reason = systemErrorInWords(error)
    // The next build goes on from here.
    if (reason === null) throw error
    const undone = isUndone(folder, staging, { done, replaced, added, wasListed: manifest !== null })
    return { path: fileOf(error, folder), reason, mixed: !undone }
  }
  try {
    removeStaging(staging, disk)
  } catch (error) {
    // All is in place. The next build finds nothing left to move, and removes it.
    if (systemErrorInWords(error) === null) throw error
  }
  return null
}

interface Moved {
  /** The files that are new by now, in the order in which they were moved. */
  readonly done: readonly string[]
  readonly replaced: readonly string[]
  /** Folders that were not there before. */
  readonly added: readonly string[]
  readonly wasListed: boolean
}

/** Puts the old files back; false where that is refused, too. */
function isUndone(folder: string, staging: string, { done, replaced, added, wasListed }: Moved): boolean {
  // The patience of the one before has been used up.
  const disk = retryingDisk()
  const restore = (name: string, wasThere: boolean) => {
    if (wasThere) disk.rename(backup(staging, name), path.join(folder, name))
    else disk.remove(path.join(folder, name))
  }
  try {
    for (const name of [...done].reverse()) restore(name, replaced.includes(name))
    restore(manifestName, wasListed)
    for (const one of [...added].reverse()) if (isThere(one)) disk.removeIfEmpty(one)
    removeStaging(staging, disk)
    return true
  } catch (error) {
    if (systemErrorInWords(error) === null) throw error
    return false
  }
}

/** Can be run again from any point where it was stopped. */
export function moveIn(
  folder: string,
  staging: string,
  { files, replaced, digests }: Journal,
  disk: Disk,
  moved: (name: string) => void = () => undefined,
): void {
  const made = readManifest(folder, disk) ?? []
  const list = (names: readonly string[], known: Digests) => {
    const draft = path.join(staging, 'manifest.draft')
    disk.write(draft, manifestOf([...new Set(names)], known))
    disk.rename(draft, path.join(folder, manifestName))
  }
  disk.makeFolder(folder)
  // Whatever happens from here on, a new file is known as one that a build has made.
  list([...made, ...files], new Map())
  const strange = new Set<string>()
  for (const name of files) {
    const [from, to] = [fresh(staging, name), path.join(folder, name)]
    if (!isThere(from)) continue
    // Somebody has put it there after the build was stopped.
    if (isThere(to) && !replaced.includes(name)) strange.add(name)
    else {
      disk.makeFolder(path.dirname(to))
      disk.rename(from, to)
      moved(name)
    }
  }
  const obsolete = made.filter((name) => !files.includes(name))
  const held = obsolete.filter((name) => !isRemoved(folder, name, files, disk))
  // A stopped exchange may have put an old file back: that was not changed by anybody.
  const known = [...digests].filter(([name, made]) => digestOf(name, disk.read(path.join(folder, name)) ?? '') === made)
  list([...files.filter((name) => !strange.has(name)), ...held], new Map(known))
}

/** False for a file that another program holds: it stays listed, and a later build removes it. */
function isRemoved(folder: string, name: string, files: readonly string[], disk: Disk): boolean {
  const file = path.join(folder, name)
  const inOtherLetters = files.find((one) => one.toLowerCase() === name.toLowerCase())
  if (inOtherLetters !== undefined && isSameFile(file, path.join(folder, inOtherLetters))) return true
  try {
    if (disk.read(file)) disk.remove(file)
    if (path.dirname(file) !== folder && isThere(path.dirname(file))) disk.removeIfEmpty(path.dirname(file))
    return true
  } catch (error) {
    if (systemErrorInWords(error) === null) throw error
    return false
  }
}

/** The file of the that an error is about, or its folder. */
function fileOf(error: unknown, folder: string): string {
  if (!(error instanceof Error)) return folder
  const files = [...('dest' in error ? [error.dest] : []), ...('path' in error ? [error.path] : [])]
  return files.find((file) => typeof file === 'string' && isBelow(folder, file, path.sep))?.toString() ?? folder
}
