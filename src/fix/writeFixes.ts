import { accessSync, chmodSync, chownSync, constants, readdirSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileChangedMeanwhile, fixNotWritten } from '../findings/fixes.ts'
import { isBelow } from '../lib/files/isBelow.ts'
import { type Disk, retryingDisk } from '../lib/files/retryingDisk.ts'
import { systemErrorInWords } from '../lib/files/systemErrors.ts'
import type { Finding, Outcome } from '../model/finding.ts'
import type { FixedFile, FixPlan } from './planFixes.ts'

/** How the name of a fixed file ends while it is not complete. */
const draftEnding = '.cohes3ion-fix'

/** Writes each fixed file, or leaves it as it is and says why: the paths of those that were written. */
export function writeFixes({ files }: Pick<FixPlan, 'files'>, root: string): Outcome<readonly string[]> {
  const outcomes = files.map((file) => ({ path: file.path, finding: writeOne(file, root) }))
  return {
    value: outcomes.filter(({ finding }) => finding === null).map((one) => one.path),
    findings: outcomes.flatMap(({ finding }) => finding ?? []),
  }
}

/** Removes what a run that was stopped has left beside the files in these folders of a project. */
export function removeDrafts(root: string, folders: readonly string[]): void {
  for (const folder of folders.map((one) => path.join(root, one)))
    for (const name of draftsIn(folder)) removeQuietly(path.join(folder, name))
}

function draftsIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
      entry.isFile() && entry.name.startsWith('.') && entry.name.endsWith(draftEnding) ? entry.name : [],
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
    // Asked of the file itself too: an administrator may write everywhere, and a file is replaced in its folder.
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

/** Puts the new file in the old one's place when it is complete; false when the old one is not what was read. */
function replace(file: string, { before, after }: FixedFile, disk: Disk): boolean {
  const draft = path.join(path.dirname(file), `.${path.basename(file)}${draftEnding}`)
  disk.remove(draft)
  try {
    disk.writeNew(draft, after)
    makeAlike(draft, file)
    // As late as can be.
    if (!disk.read(file)?.equals(before)) return false
    disk.rename(draft, file)
    return true
  } finally {
    removeQuietly(draft)
  }
}

/** Gives a file the rights of another, and its owner where that is not oneself; refused where the system refuses it. */
function makeAlike(file: string, other: string): void {
  const [own, wanted] = [statSync(file), statSync(other)]
  if (own.uid !== wanted.uid || own.gid !== wanted.gid) chownSync(file, wanted.uid, wanted.gid)
  chmodSync(file, wanted.mode & 0o7777)
}

/** The next run removes what is held just now. */
function removeQuietly(file: string): void {
  try {
    retryingDisk().remove(file)
  } catch (error) {
    if (systemErrorInWords(error) === null) throw error
  }
}
