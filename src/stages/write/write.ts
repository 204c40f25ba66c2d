import path from 'node:path'
import { outFolderMixed, outFolderRefused } from '../../findings/output.ts'
import { patientDisk } from '../../lib/patientDisk.ts'
import { cleanPicture } from '../../lib/pictures/dissectPicture.ts'
import { refusalOf } from '../../lib/refusal.ts'
import type { Email } from '../../model/email.ts'
import type { Files } from '../../model/files.ts'
import type { Finding, Outcome } from '../../model/finding.ts'
import { exchangeFiles, type Output } from './exchange.ts'
import { keepChanged } from './keepChanged.ts'
import { type OutFolder, wrongFolder } from './outFolder.ts'
import { takenPlaces } from './taken.ts'

/** A file that was written: its path on disk and its size in bytes. */
export interface WrittenFile {
  readonly path: string
  readonly size: number
}

const noLimit = Number.MAX_SAFE_INTEGER

/** Writes an email to `out/<id>/`: all of its files or none, and never over a file that no build has made. */
export function write(email: Email, files: Files, out: OutFolder): Outcome<readonly WrittenFile[]> {
  const folder = path.join(out.path, email.id)
  const disk = patientDisk()
  try {
    const outputs = outputsOf(email, files)
    const names = outputs.map(({ name }) => name)
    const obstacle = wrongFolder(out, folder, names) ?? takenPlaces(out, folder, outputs, disk)
    if (obstacle) return failed(obstacle)
    const kept = keepChanged(out, folder, outputs, disk)
    const refused = exchangeFiles(folder, outputs, disk)
    if (refused) {
      const details = { path: out.shown(refused.path), folder: out.shown(folder), reason: refused.reason }
      return failed(refused.mixed ? outFolderMixed.at(null, details) : outFolderRefused.at(null, details))
    }
    const written = outputs.map(({ name, content }) => ({
      path: path.join(folder, name),
      size: Buffer.byteLength(content),
    }))
    return { value: written, findings: kept }
  } catch (error) {
    const reason = refusalOf(error)
    if (reason === null) throw error
    return failed(outFolderRefused.at(null, { path: out.shown(folder), reason }))
  }
}

function outputsOf({ id, editions, text, pictures }: Email, files: Files): Output[] {
  return [
    ...editions.map(({ suffix, html }) => ({ name: `${id}${suffix && `.${suffix}`}.html`, content: html })),
    { name: `${id}.txt`, content: text },
    ...pictures.map(({ name, path: from }) => {
      const read = files.read(from, noLimit)
      const content = read.kind === 'file' ? cleanPicture(read.bytes) : null
      if (!content) throw Object.assign(new Error(from), { code: 'ENOENT' })
      return { name: `images/${name}`, content }
    }),
  ]
}

function failed(finding: Finding): Outcome<readonly WrittenFile[]> {
  return { value: null, findings: [finding] }
}
