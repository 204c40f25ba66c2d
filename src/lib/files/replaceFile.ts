import { accessSync, chmodSync, chownSync, constants, lstatSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { isBelow } from './isBelow.ts'
import { type Disk, retryingDisk } from './retryingDisk.ts'
import { systemErrorInWords } from './systemErrors.ts'

/** New content for a file of a project, and what was read before; null if there was no file. */
export interface Replacement {
  /** In the project. */
  readonly path: string
  readonly before: Uint8Array | null
  readonly after: Uint8Array
}

/** `changed`: the file is no longer what was read, and is left as it is. */
export type Replaced =
  | { readonly kind: 'written' | 'changed' }
  | {
      readonly kind: 'refused'
      readonly reason: string
      /** Whether only another file in its place helps. */
      readonly isLink?: true
    }

/**
 * Replaces one file of a project atomically, or makes it with its folders. Follows no link. `draftSuffix` marks the
 * hidden file beside it that is renamed at the end.
 */
export function replaceFile(root: string, { path: name, before, after }: Replacement, draftSuffix: string): Replaced {
  const refused = (reason: string) => ({ kind: 'refused', reason }) as const
  try {
    const folder = realpathSync(root)
    const file = path.join(folder, name)
    if (!isBelow(folder, file, path.sep)) return refused('it is not in the newsletter’s folder')
    const disk = retryingDisk()
    const existing = nearestExisting(file)
    if (realpathSync(existing) !== existing)
      return { ...refused('it is a link to another file, or in a folder that is one'), isLink: true }
    if (existing !== file) {
      if (before) return refused('it is no longer there')
      disk.makeFolder(path.dirname(file))
      return { kind: replace(file, null, after, draftSuffix, disk) }
    }
    const stat = statSync(file)
    // Mode bits too: an administrator may write everywhere, and renaming over a file needs rights to its folder only.
    if ((stat.mode & 0o222) === 0) return refused('it is write-protected')
    if (stat.nlink > 1 && stat.isFile())
      return {
        ...refused('the same file has another name elsewhere, a hard link, where the old text would stay'),
        isLink: true,
      }
    accessSync(file, constants.W_OK)
    return { kind: before === null ? 'changed' : replace(file, before, after, draftSuffix, disk) }
  } catch (error) {
    const reason = systemErrorInWords(error)
    if (reason === null) throw error
    return refused(reason)
  }
}

/** The file itself, or the nearest of its folders that exists; a broken link counts as the link. */
function nearestExisting(file: string): string {
  const parent = path.dirname(file)
  return parent === file || lstatSync(file, { throwIfNoEntry: false }) ? file : nearestExisting(parent)
}

function replace(
  file: string,
  before: Uint8Array | null,
  after: Uint8Array,
  draftSuffix: string,
  disk: Disk,
): 'written' | 'changed' {
  const draft = path.join(path.dirname(file), `.${path.basename(file)}${draftSuffix}`)
  disk.remove(draft)
  try {
    disk.writeNew(draft, after)
    if (before) copyRights(draft, file)
    // Checked as late as possible.
    const now = disk.read(file)
    const isUnchanged = before === null ? !lstatSync(file, { throwIfNoEntry: false }) : now?.equals(before)
    if (!isUnchanged) return 'changed'
    disk.rename(draft, file)
    return 'written'
  } finally {
    tryRemove(draft)
  }
}

/** Copies the mode of another file, and its owner if that differs. Throws if the system refuses. */
function copyRights(file: string, other: string): void {
  const [own, wanted] = [statSync(file), statSync(other)]
  if (own.uid !== wanted.uid || own.gid !== wanted.gid) chownSync(file, wanted.uid, wanted.gid)
  chmodSync(file, wanted.mode & 0o7777)
}

/** If another program holds the file open, it stays: the next run removes it. */
export function tryRemove(file: string): void {
  try {
    retryingDisk().remove(file)
  } catch (error) {
    if (systemErrorInWords(error) === null) throw error
  }
}
