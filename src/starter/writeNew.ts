import { lstatSync } from 'node:fs'
import path from 'node:path'
import { makeFolder } from '../lib/files/makeFolder.ts'
import { retryingDisk } from '../lib/files/retryingDisk.ts'
import { systemErrorInWords } from '../lib/files/systemErrors.ts'
import type { NewFiles } from './newProject.ts'

/** Why new files could not be written; nothing of them is there then. */
export interface NotWritten {
  /** The file that the system refused, as a path in the folder. */
  readonly path: string
  readonly reason: string
}

/** Writes new files into a folder, in their order: all or none, and never over another. null where all are written. */
export function writeNew(root: string, files: NewFiles): NotWritten | null {
  const disk = retryingDisk()
  const written: string[] = []
  const made: string[] = []
  for (const [name, content] of files) {
    const file = path.join(root, name)
    try {
      made.push(...missingFolders(path.dirname(file)))
      makeFolder(path.dirname(file))
      disk.writeNew(file, typeof content === 'string' ? new TextEncoder().encode(content) : content)
      written.push(file)
    } catch (error) {
      const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST'
      const reason = isThere ? 'there is a file of that name' : systemErrorInWords(error)
      if (!isThere) written.push(file)
      undo(written, made)
      if (reason === null) throw error
      return { path: name, reason }
    }
  }
  return null
}

/** The folders that have to be made for this one, from the outermost. */
function missingFolders(folder: string): string[] {
  if (lstatSync(folder, { throwIfNoEntry: false })) return []
  return [...missingFolders(path.dirname(folder)), folder]
}

/** Removes what was written; what the system refuses to remove stays. */
function undo(files: readonly string[], folders: readonly string[]): void {
  const disk = retryingDisk()
  for (const step of [
    ...files.map((file) => () => disk.remove(file)),
    ...folders.toReversed().map((folder) => () => disk.removeIfEmpty(folder)),
  ])
    try {
      step()
    } catch (error) {
      if (systemErrorInWords(error) === null) throw error
    }
}
