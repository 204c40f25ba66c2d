import {
  copyFileSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { makeFolder } from './makeFolder.ts'
import { openRetry } from './retry.ts'

/** Changes on the disk, each tried again for a while where another program holds what it is about. */
export interface Disk {
  /** null where no file is there. */
  read(file: string): Buffer | null
  /** Makes the folders above it too. */
  write(file: string, content: string | Uint8Array): void
  /** Fails where something has the name; the file is on the disk when it comes back. */
  writeNew(file: string, content: Uint8Array): void
  copy(from: string, to: string): void
  /** Replaces the file `to`. */
  rename(from: string, to: string): void
  /** A file that is not there is removed. */
  remove(file: string): void
  /** A folder with all that is in it; links are not followed. */
  removeTree(folder: string): void
  removeIfEmpty(folder: string): void
  makeFolder(folder: string): void
  /** A new folder whose path begins so. */
  makeUnique(start: string): string
}

export function retryingDisk(): Disk {
  const patiently = openRetry()

  const remove = (file: string) =>
    patiently(() => {
      if (lstatSync(file, { throwIfNoEntry: false })) unlinkSync(file)
    })

  const makeParent = (file: string) => patiently(() => makeFolder(path.dirname(file)))

  /** `rmSync` does the same, but slowly: it takes every folder for a file first. */
  const removeTree = (folder: string) => {
    for (const entry of patiently(() => readdirSync(folder, { withFileTypes: true }))) {
      const file = path.join(folder, entry.name)
      if (entry.isDirectory()) removeTree(file)
      else remove(file)
    }
    patiently(() => rmdirSync(folder))
  }

  return {
    read: (file) => patiently(() => (lstatSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file) : null)),
    write(file, content) {
      makeParent(file)
      patiently(() => writeFileSync(file, content))
    },
    writeNew: (file, content) => patiently(() => writeFileSync(file, content, { flag: 'wx', flush: true })),
    copy(from, to) {
      makeParent(to)
      patiently(() => copyFileSync(from, to))
    },
    rename: (from, to) => patiently(() => renameSync(from, to)),
    remove,
    removeTree,
    removeIfEmpty: (folder) =>
      patiently(() => {
        if (readdirSync(folder).length === 0) rmdirSync(folder)
      }),
    makeFolder: (folder) => patiently(() => makeFolder(folder)),
    makeUnique: (start) => patiently(() => mkdtempSync(start)),
  }
}
