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

/** File operations, each retried for a while if another program holds the file. */
export interface Disk {
  /** null if there is no file. */
  read(file: string): Buffer | null
  /** Makes parent folders, too. */
  write(file: string, content: string | Uint8Array): void
  /** Throws if the name exists. The file is flushed to the disk on return. */
  writeNew(file: string, content: Uint8Array): void
  copy(from: string, to: string): void
  /** Replaces the file `to`. */
  rename(from: string, to: string): void
  /** Does nothing if there is no file. */
  remove(file: string): void
  /** Removes a folder and its content; does not follow links. */
  removeTree(folder: string): void
  removeIfEmpty(folder: string): void
  makeFolder(folder: string): void
  /** Makes a new folder. Its path is `prefix` and six random characters. */
  makeUnique(prefix: string): string
}

export function retryingDisk(): Disk {
  const retry = openRetry()

  const remove = (file: string) =>
    retry(() => {
      if (lstatSync(file, { throwIfNoEntry: false })) unlinkSync(file)
    })

  const makeParent = (file: string) => retry(() => makeFolder(path.dirname(file)))

  /** Like `rmSync`, which is slower: it first tries to remove each folder as a file. */
  const removeTree = (folder: string) => {
    for (const entry of retry(() => readdirSync(folder, { withFileTypes: true }))) {
      const file = path.join(folder, entry.name)
      if (entry.isDirectory()) removeTree(file)
      else remove(file)
    }
    retry(() => rmdirSync(folder))
  }

  return {
    read: (file) => retry(() => (lstatSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file) : null)),
    write(file, content) {
      makeParent(file)
      retry(() => writeFileSync(file, content))
    },
    writeNew: (file, content) => retry(() => writeFileSync(file, content, { flag: 'wx', flush: true })),
    copy(from, to) {
      makeParent(to)
      retry(() => copyFileSync(from, to))
    },
    rename: (from, to) => retry(() => renameSync(from, to)),
    remove,
    removeTree,
    removeIfEmpty: (folder) =>
      retry(() => {
        if (readdirSync(folder).length === 0) rmdirSync(folder)
      }),
    makeFolder: (folder) => retry(() => makeFolder(folder)),
    makeUnique: (prefix) => retry(() => mkdtempSync(prefix)),
  }
}
