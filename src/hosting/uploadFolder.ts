import path from 'node:path'
import { retryingDisk } from '../lib/files/retryingDisk.ts'
import { systemErrorInWords } from '../lib/files/systemErrors.ts'
import type { Artifact } from '../model/artifact.ts'
import type { Finding } from '../model/finding.ts'
import { manifestName } from '../stages/write/manifest.ts'
import { type OutFolder, unusableFolder } from '../stages/write/outFolder.ts'
import { recover } from '../stages/write/recover.ts'
import { exists } from '../stages/write/staging.ts'
import { write } from '../stages/write/write.ts'

/** The folder in an issue's out folder that holds the copies to upload, beside what a build writes. */
export const uploadName = 'upload'

export interface UploadFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * Writes these copies to `out/ISSUE/upload/`, and removes those of an earlier run; the folder too, once nothing is left to
 * upload. Like a build: all or none, with a manifest of its own, and never over a file that it did not write.
 */
export function writeUploadFolder(out: OutFolder, id: string, files: readonly UploadFile[]): readonly Finding[] {
  const issueFolder: OutFolder = { ...out, path: path.join(out.path, id), named: false }
  const folder = path.join(issueFolder.path, uploadName)
  const obstacle = unusableFolder(out, issueFolder.path, [])
  if (obstacle) return [obstacle]
  const isThere = exists(folder)
  const recovered = isThere ? recover(issueFolder, (name) => name === uploadName) : null
  if (recovered?.unfinished.size) return recovered.findings
  if (!isThere && files.length === 0) return []
  const { findings } = write(uploadName, files.map(toArtifact), issueFolder)
  if (files.length === 0 && findings.length === 0) removeEmpty(folder)
  return findings
}

function toArtifact({ name, bytes }: UploadFile): Artifact {
  const about = { mediaType: 'image/*', limit: null, held: false, text: null, starts: null }
  return { role: 'upload', name, ...about, bytes: () => bytes }
}

/** Leaves a folder that holds other files. */
function removeEmpty(folder: string): void {
  const disk = retryingDisk()
  try {
    disk.remove(path.join(folder, manifestName))
    disk.removeIfEmpty(folder)
  } catch (error) {
    // An empty folder is no harm.
    if (systemErrorInWords(error) === null) throw error
  }
}
