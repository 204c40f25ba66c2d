import { realpathSync } from 'node:fs'
import path from 'node:path'
import { recordNotWritten } from '../findings/finalBuild.ts'
import { type Disk, retryingDisk } from '../lib/files/retryingDisk.ts'
import { systemErrorInWords } from '../lib/files/systemErrors.ts'
import type { Finding } from '../model/finding.ts'

/** A file in records/ISSUE: what was read there, and what is to stand there; null for no file. */
export interface RecordFile {
  readonly name: string
  readonly before: Uint8Array | null
  readonly after: Uint8Array | null
}

/** The suffix of a file that is being written. */
const draftSuffix = '.cohes3ion-record'

/**
 * Writes an issue's records, the last one last: all are written beside the old ones before the first is replaced, and
 * none is if one of them is no longer what was read.
 */
export function writeRecords(root: string, id: string, files: readonly RecordFile[]): readonly Finding[] {
  const disk = retryingDisk()
  const shown = (name: string) => `records/${id}/${name}`
  let current = files[0]?.name ?? ''
  const drafts: string[] = []
  try {
    const folder = openFolder(realpathSync(root), ['records', id], disk)
    if (folder === null)
      return [recordNotWritten.at(null, { path: `records/${id}`, reason: 'it is a link to another folder' })]
    const fileOf = (name: string) => path.join(folder, name)
    const draftOf = (name: string) => path.join(folder, `.${name}${draftSuffix}`)
    for (const { name, after } of files) {
      current = name
      if (after === null) continue
      disk.remove(draftOf(name))
      drafts.push(draftOf(name))
      disk.writeNew(draftOf(name), after)
    }
    for (const { name, before } of files) {
      if (isStill(disk.read(fileOf(name)), before)) continue
      return [recordNotWritten.at(null, { path: shown(name), reason: 'another program has changed it meanwhile' })]
    }
    for (const { name, after } of files) {
      current = name
      if (after) disk.rename(draftOf(name), fileOf(name))
      else disk.remove(fileOf(name))
    }
    return []
  } catch (error) {
    const reason = systemErrorInWords(error)
    if (reason === null) throw error
    return [recordNotWritten.at(null, { path: shown(current), reason })]
  } finally {
    for (const draft of drafts) tryRemove(draft, disk)
  }
}

/** Makes a folder below the project's; null where a link leads to another one. */
function openFolder(root: string, names: readonly string[], disk: Disk): string | null {
  let folder = root
  for (const name of names) {
    folder = path.join(folder, name)
    disk.makeFolder(folder)
    if (realpathSync(folder) !== folder) return null
  }
  return folder
}

function isStill(now: Buffer | null, before: Uint8Array | null): boolean {
  return now === null || before === null ? now === before : now.equals(before)
}

/** If another program holds the file open, the next run removes it. */
function tryRemove(file: string, disk: Disk): void {
  try {
    disk.remove(file)
  } catch (error) {
    if (systemErrorInWords(error) === null) throw error
  }
}
