import path from 'node:path'
import { outFolderMixed, outFolderRefused } from '../../findings/output.ts'
import { retryingDisk } from '../../lib/files/retryingDisk.ts'
import { systemErrorInWords } from '../../lib/files/systemErrors.ts'
import type { Artifact } from '../../model/artifact.ts'
import type { Finding, Outcome } from '../../model/finding.ts'
import { exchangeFiles } from './exchange.ts'
import { foreignFiles } from './foreignFiles.ts'
import { type MadeFile, madeFile } from './isUpToDate.ts'
import { keepChanged } from './keepChanged.ts'
import { type OutFolder, unusableFolder } from './outFolder.ts'

/** An artifact that was written; `name` is its path in the folder. */
export interface WrittenFile extends MadeFile {
  readonly role: string
  readonly mediaType: string
}

/**
 * Writes an issue's artifacts to `out/<id>/`: all or none, and never over a file that no build wrote. One that is held
 * is not written, and its file of an earlier build goes.
 */
export function write(id: string, all: readonly Artifact[], out: OutFolder): Outcome<readonly WrittenFile[]> {
  const folder = path.join(out.path, id)
  // A picture that several emails show is one file.
  const byName = new Map(all.flatMap((one) => (one.held ? [] : [[one.name, one] as const])))
  const artifacts = [...byName.values()]
  const disk = retryingDisk()
  try {
    const made = new Map<string, MadeFile>()
    const outputs = artifacts.map(({ name, bytes }) => ({
      name,
      bytes() {
        // Called when the file is compared or written, so that only one content is in memory at a time.
        const content = bytes()
        made.set(name, madeFile(name, content))
        return content
      },
    }))
    const names = outputs.map(({ name }) => name)
    const obstacle = unusableFolder(out, folder, names) ?? foreignFiles(out, folder, outputs, disk)
    if (obstacle) return failed(obstacle)
    const kept = keepChanged(out, folder, outputs, disk)
    const refused = exchangeFiles(folder, outputs, disk)
    if (refused) {
      const details = { path: out.shown(refused.path), folder: out.shown(folder), reason: refused.reason }
      return failed(refused.isMixed ? outFolderMixed.at(null, details) : outFolderRefused.at(null, details))
    }
    const written = artifacts.flatMap(({ role, mediaType, name }) => {
      const file = made.get(name)
      return file ? [{ ...file, role, mediaType }] : []
    })
    return { value: written, findings: kept }
  } catch (error) {
    const reason = systemErrorInWords(error)
    if (reason === null) throw error
    return failed(outFolderRefused.at(null, { path: out.shown(folder), reason }))
  }
}

function failed(finding: Finding): Outcome<readonly WrittenFile[]> {
  return { value: null, findings: [finding] }
}
