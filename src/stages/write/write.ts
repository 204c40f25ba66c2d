import path from 'node:path'
import { outFolderMixed, outFolderRefused } from '../../findings/output.ts'
import { patientDisk } from '../../lib/patientDisk.ts'
import { refusalOf } from '../../lib/refusal.ts'
import type { Email } from '../../model/email.ts'
import type { Finding, Outcome } from '../../model/finding.ts'
import { exchangeFiles } from './exchange.ts'
import { keepChanged } from './keepChanged.ts'
import { type OutFolder, wrongFolder } from './outFolder.ts'
import { takenPlaces } from './taken.ts'

/** An artifact that was written: its path on disk and its size in bytes. */
export interface WrittenFile {
  readonly path: string
  readonly size: number
  readonly role: string
  readonly mediaType: string
}

/** Writes the artifacts of an issue's emails to `out/<id>/`: all or none, and never over a file that no build has made. */
export function write(id: string, emails: readonly Email[], out: OutFolder): Outcome<readonly WrittenFile[]> {
  const folder = path.join(out.path, id)
  const artifacts = emails.flatMap((email) => email.artifacts)
  const disk = patientDisk()
  try {
    const sizes = new Map<string, number>()
    const outputs = artifacts.map(({ name, bytes }) => ({ name, bytes: () => measured(name, bytes(), sizes) }))
    const names = outputs.map(({ name }) => name)
    const obstacle = wrongFolder(out, folder, names) ?? takenPlaces(out, folder, outputs, disk)
    if (obstacle) return failed(obstacle)
    const kept = keepChanged(out, folder, outputs, disk)
    const refused = exchangeFiles(folder, outputs, disk)
    if (refused) {
      const details = { path: out.shown(refused.path), folder: out.shown(folder), reason: refused.reason }
      return failed(refused.mixed ? outFolderMixed.at(null, details) : outFolderRefused.at(null, details))
    }
    const written = artifacts.map(({ role, mediaType, name }) => ({
      path: path.join(folder, name),
      size: sizes.get(name) ?? 0,
      ...{ role, mediaType },
    }))
    return { value: written, findings: kept }
  } catch (error) {
    const reason = refusalOf(error)
    if (reason === null) throw error
    return failed(outFolderRefused.at(null, { path: out.shown(folder), reason }))
  }
}

/** Each file's content is at hand only while it is compared or written. */
function measured<Content extends string | Uint8Array>(
  name: string,
  content: Content,
  sizes: Map<string, number>,
): Content {
  sizes.set(name, Buffer.byteLength(content))
  return content
}

function failed(finding: Finding): Outcome<readonly WrittenFile[]> {
  return { value: null, findings: [finding] }
}
