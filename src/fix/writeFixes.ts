import {
  accessSync,
  chmodSync,
  constants,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { fileChangedMeanwhile, fixNotWritten } from '../findings/fixes.ts'
import { refusalOf } from '../lib/refusal.ts'
import type { Finding, Outcome } from '../model/finding.ts'
import type { FixPlan, MendedFile } from './planFixes.ts'

/** Writes each mended file, or leaves it as it is and says why: the paths of those that were written. */
export function writeFixes({ files }: Pick<FixPlan, 'files'>, root: string): Outcome<readonly string[]> {
  const outcomes = files.map((file) => ({ path: file.path, finding: writeOne(file, root) }))
  return {
    value: outcomes.filter(({ finding }) => finding === null).map((one) => one.path),
    findings: outcomes.flatMap(({ finding }) => finding ?? []),
  }
}

function writeOne(mended: MendedFile, root: string): Finding | null {
  const refused = (reason: string) => fixNotWritten.at(null, { path: mended.path, reason })
  try {
    const folder = realpathSync(root)
    const file = path.join(folder, mended.path)
    if (!file.startsWith(folder + path.sep)) return refused('it is not in the newsletter’s folder')
    if (realpathSync(file) !== file) return refused('it is a link to another file, or in a folder that is one')
    const { mode } = statSync(file)
    // Asked of the file itself too: an administrator may write everywhere, and a file is replaced in its folder.
    if ((mode & 0o222) === 0) return refused('it is write-protected')
    accessSync(file, constants.W_OK)
    return replace(file, mended, mode) ? null : fileChangedMeanwhile.at(null, { path: mended.path })
  } catch (error) {
    const reason = refusalOf(error)
    if (reason === null) throw error
    return refused(reason)
  }
}

/** Puts the new file in the old one's place when it is complete; false when the old one is not what was read. */
function replace(file: string, { before, after }: MendedFile, mode: number): boolean {
  const draft = path.join(path.dirname(file), `.${path.basename(file)}-${process.pid}`)
  rmSync(draft, { force: true })
  try {
    writeFileSync(draft, after, { flag: 'wx', flush: true })
    chmodSync(draft, mode & 0o7777)
    // As late as can be.
    if (!readFileSync(file).equals(before)) return false
    renameSync(draft, file)
    return true
  } finally {
    rmSync(draft, { force: true })
  }
}
