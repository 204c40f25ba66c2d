import { recordChangedMeanwhile, recordNotWritten } from '../findings/records.ts'
import { replaceFile } from '../lib/files/replaceFile.ts'
import type { Finding } from '../model/finding.ts'

/**
 * Writes a file below `records/`, by its path in the project; null once it is there. `before` is what the caller has
 * read and understood, null if there was no file: anything else that is there now is left as it is, with a finding.
 */
export function writeRecord(
  root: string,
  path: string,
  content: string | Uint8Array,
  before: Uint8Array | null,
): Finding | null {
  const after = Buffer.from(content)
  if (before && after.equals(before)) return null
  const replaced = replaceFile(root, { path, before, after }, '.cohes3ion-draft')
  if (replaced.kind === 'written') return null
  return replaced.kind === 'refused'
    ? recordNotWritten.at(null, { path, reason: replaced.reason, isLink: replaced.isLink })
    : recordChangedMeanwhile.at(null, { path })
}
