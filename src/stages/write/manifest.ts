import path from 'node:path'
import type { Disk } from '../../lib/patientDisk.ts'

/** Lists what a build made, so that the next one replaces that and nothing else. */
export const manifestName = '.made-by-cohes3ion.json'

/** null in a folder that has no manifest. */
export function readManifest(folder: string, disk: Disk): readonly string[] | null {
  const bytes = disk.read(path.join(folder, manifestName))
  return bytes && namesIn(bytes, 'files')
}

export function manifestOf(files: readonly string[]): string {
  return `${JSON.stringify({ files }, null, 2)}\n`
}

/** The names that a JSON file lists under a key; none that could lead out of the folder. */
export function namesIn(json: Uint8Array, key: string): readonly string[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(json).toString('utf8'))
    const names: unknown =
      typeof value === 'object' && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : null
    return Array.isArray(names) ? names.filter(isInFolder) : []
  } catch {
    return []
  }
}

function isInFolder(name: unknown): name is string {
  return typeof name === 'string' && /^(?:images\/)?[^/\\:\0]+$/.test(name) && !/(?:^|\/)\.{1,2}$/.test(name)
}
