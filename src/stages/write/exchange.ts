import path from 'node:path'
import { isBelow } from '../../lib/isBelow.ts'
import { type Disk, patientDisk } from '../../lib/patientDisk.ts'
import { refusalOf } from '../../lib/refusal.ts'
import { manifestName, manifestOf, readManifest } from './manifest.ts'
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

export interface Output {
  /** Below the issue's own folder. */
  readonly name: string
  readonly content: string | Uint8Array
}

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
  const changed = outputs.filter(({ name, content }) => !holds(path.join(folder, name), content, disk))
  const files = outputs.map(({ name }) => name)
  const manifest = disk.read(path.join(folder, manifestName))
  if (changed.length === 0 && manifest?.equals(Buffer.from(manifestOf(files)))) return null

  disk.makeFolder(path.dirname(folder))
  const staging = disk.makeUnique(stagingStart(folder))
  const replaced = changed.map(({ name }) => name).filter((name) => isThere(path.join(folder, name)))
  const folders = [path.join(folder, 'images'), folder].filter((one) => !isThere(one))
  const done: string[] = []
  try {
    for (const { name, content } of changed) disk.write(fresh(staging, name), content)
    for (const name of replaced) disk.copy(path.join(folder, name), backup(staging, name))
    if (manifest) disk.write(backup(staging, manifestName), manifest)
    writeJournal(staging, { files, replaced }, disk)
    moveIn(folder, staging, { files, replaced }, disk, (name) => done.push(name))
    removeStaging(staging, disk)
    return null
  } catch (error) {
    const reason = refusalOf(error)
    // The next build goes on from here.
    if (reason === null) throw error
    const refused = { path: fileOf(error, folder), reason }
    try {
      // The time for one's own patience is up.
      const again = patientDisk()
      for (const name of done.reverse())
        if (replaced.includes(name)) again.rename(backup(staging, name), path.join(folder, name))
        else again.remove(path.join(folder, name))
      if (manifest) again.write(path.join(folder, manifestName), manifest)
      else again.remove(path.join(folder, manifestName))
      for (const one of folders) if (isThere(one)) again.removeIfEmpty(one)
      removeStaging(staging, again)
      return { ...refused, mixed: false }
    } catch (undoing) {
      if (refusalOf(undoing) === null) throw undoing
      return { ...refused, mixed: true }
    }
  }
}

/** Can be run again from any point where it was stopped. */
export function moveIn(
  folder: string,
  staging: string,
  { files, replaced }: Journal,
  disk: Disk,
  moved: (name: string) => void = () => undefined,
): void {
  const made = readManifest(folder, disk) ?? []
  const list = (names: readonly string[]) => {
    const draft = path.join(staging, 'manifest.draft')
    disk.write(draft, manifestOf([...new Set(names)]))
    disk.rename(draft, path.join(folder, manifestName))
  }
  disk.makeFolder(folder)
  // Whatever happens from here on, a new file is known as one that a build has made.
  list([...made, ...files])
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
  list([...files.filter((name) => !strange.has(name)), ...held])
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
    if (refusalOf(error) === null) throw error
    return false
  }
}

function holds(file: string, content: string | Uint8Array, disk: Disk): boolean {
  return disk.read(file)?.equals(Buffer.from(content)) ?? false
}

/** The file of the that an error is about, or its folder. */
function fileOf(error: unknown, folder: string): string {
  if (!(error instanceof Error)) return folder
  const files = [...('dest' in error ? [error.dest] : []), ...('path' in error ? [error.path] : [])]
  return files.find((file) => typeof file === 'string' && isBelow(folder, file, path.sep))?.toString() ?? folder
}
