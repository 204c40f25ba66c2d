import { accessSync, chmodSync, chownSync, constants, readdirSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileChangedMeanwhile, fixNotWritten } from '../findings/fixes.ts'
import { isBelow } from '../lib/files/isBelow.ts'
import { type Disk, retryingDisk } from '../lib/files/retryingDisk.ts'
import { systemErrorInWords } from '../lib/files/systemErrors.ts'
import type { Finding, Outcome } from '../model/finding.ts'
import type { FixedFile, FixPlan } from './planFixes.ts'

/** The suffix of a file that is being written. */
const draftSuffix = '.cohes3ion-fix'

/** Writes each fixed file, or leaves it as it is with a finding. Returns the paths of those written. */
export function writeFixes({ files }: Pick<FixPlan, 'files'>, root: string): Outcome<readonly string[]> {
  const outcomes = files.map((file) => ({ path: file.path, finding: writeOne(file, root) }))
  return {
    value: outcomes.filter(({ finding }) => finding === null).map((one) => one.path),
    findings: outcomes.flatMap(({ finding }) => finding ?? []),
  }
}

/** Removes the drafts that interrupted runs left in these folders of a project. */
export function removeDrafts(root: string, folders: readonly string[]): void {
  for (const folder of folders.map((one) => path.join(root, one)))
    for (const name of draftsIn(folder)) tryRemove(path.join(folder, name))
}

function draftsIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
      entry.isFile() && entry.name.startsWith('.') && entry.name.endsWith(draftSuffix) ? entry.name : [],
    )
  } catch (error) {
    if (systemErrorInWords(error) === null) throw error
    return []
  }
}

function writeOne(fixed: FixedFile, root: string): Finding | null {
  const refused = (reason: string) => fixNotWritten.at(null, { path: fixed.path, reason })
  try {
    const folder = realpathSync(root)
    const file = path.join(folder, fixed.path)
    if (!isBelow(folder, file, path.sep)) return refused('it is not in the newsletter’s folder')
    if (realpathSync(file) !== file) return refused('it is a link to another file, or in a folder that is one')
    const { mode, nlink } = statSync(file)
    // Mode bits too: an administrator may write everywhere, and renaming over a file needs rights to its folder only.
    if ((mode & 0o222) === 0) return refused('it is write-protected')
    if (nlink > 1)
      return refused('the same file has another name elsewhere, a hard link, where the old text would stay')
    accessSync(file, constants.W_OK)
    return replace(file, fixed, retryingDisk()) ? null : fileChangedMeanwhile.at(null, { path: fixed.path })
  } catch (error) {
    const reason = systemErrorInWords(error)
    if (reason === null) throw error
    return refused(reason)
  }
}

/** Replaces the file atomically; false if it is no longer what was read. */
function replace(file: string, { before, after }: FixedFile, disk: Disk): boolean {
  const draft = path.join(path.dirname(file), `.${path.basename(file)}${draftSuffix}`)
  disk.remove(draft)
  try {
    disk.writeNew(draft, after)
    copyRights(draft, file)
    // Checked as late as possible.
    if (!disk.read(file)?.equals(before)) return false
    disk.rename(draft, file)
    return true
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

/** If another program holds the file open, the next run removes it. */
function tryRemove(file: string): void {
  try {
    retryingDisk().remove(file)
  } catch (error) {
    if (systemErrorInWords(error) === null) throw error
  }
}
