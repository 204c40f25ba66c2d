import { lstatSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { digest } from '../../lib/cache/digest.ts'
import { systemErrorInWords } from '../../lib/files/systemErrors.ts'
import { listsExactly, manifestName } from './manifest.ts'
import { type OutFolder, unusableFolder } from './outFolder.ts'

/** A file that a build wrote. */
export interface MadeFile {
  readonly name: string
  /** In bytes. */
  readonly size: number
  readonly digest: string
}

export function madeFile(name: string, content: string | Uint8Array): MadeFile {
  const bytes = Buffer.from(content)
  return { name, size: bytes.length, digest: digest([bytes]) }
}

/**
 * Whether an issue's folder holds exactly these bytes and the manifest of a finished build, so that writing the files
 * would change nothing and report nothing. False if a file cannot be read.
 */
export function isUpToDate(out: OutFolder, id: string, files: readonly MadeFile[]): boolean {
  const folder = path.join(out.path, id)
  const names = files.map(({ name }) => name)
  try {
    if (unusableFolder(out, folder, names)) return false
    const manifest = contentOf(path.join(folder, manifestName))
    if (!manifest || !listsExactly(manifest, names)) return false
    return files.every(({ name, digest: made }) => {
      const bytes = contentOf(path.join(folder, name))
      return bytes !== null && digest([bytes]) === made
    })
  } catch (error) {
    if (systemErrorInWords(error) === null) throw error
    return false
  }
}

function contentOf(file: string): Buffer | null {
  return lstatSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file) : null
}
