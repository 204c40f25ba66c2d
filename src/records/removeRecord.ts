import { realpathSync } from 'node:fs'
import path from 'node:path'
import { recordChangedMeanwhile, recordNotWritten } from '../findings/records.ts'
import { retryingDisk } from '../lib/files/retryingDisk.ts'
import { systemErrorInWords } from '../lib/files/systemErrors.ts'
import type { Finding } from '../model/finding.ts'

/** Removes a file below `records/`, by its path in the project; null once it is gone. `before` is what was read. */
export function removeRecord(root: string, name: string, before: Uint8Array): Finding | null {
  try {
    const file = path.join(realpathSync(root), name)
    const disk = retryingDisk()
    // A folder that is a link leads out of the project.
    if (realpathSync(path.dirname(file)) !== path.dirname(file) || !disk.read(file)?.equals(before))
      return recordChangedMeanwhile.at(null, { path: name })
    disk.remove(file)
    return null
  } catch (error) {
    const reason = systemErrorInWords(error)
    if (reason === null) throw error
    return recordNotWritten.at(null, { path: name, reason })
  }
}
