import path from 'node:path'
import { digest } from '../../lib/cache/digest.ts'
import type { Disk } from '../../lib/files/retryingDisk.ts'

/** Lists the files that a build wrote; the next build replaces these only. */
export const manifestName = '.made-by-cohes3ion.json'

/** Digests of files as a build wrote them, by name. Manifests of earlier versions have none. */
export type Digests = ReadonlyMap<string, string>

/** The names in a folder's manifest; null if it has none. */
export function readManifest(folder: string, disk: Disk): readonly string[] | null {
  const bytes = disk.read(path.join(folder, manifestName))
  return bytes && namesIn(bytes, 'files')
}

export function readDigests(folder: string, disk: Disk): Digests {
  const bytes = disk.read(path.join(folder, manifestName))
  return bytes ? digestsIn(bytes) : new Map()
}

export function printManifest(files: readonly string[], digests: Digests): string {
  const known = [...digests].filter(([name]) => files.includes(name))
  return `${JSON.stringify({ files, digests: Object.fromEntries(known) }, null, 2)}\n`
}

/** Whether it is the manifest of a finished build that wrote exactly these files. */
export function listsExactly(manifest: Uint8Array, files: readonly string[]): boolean {
  const known = digestsIn(manifest)
  return files.every((name) => known.has(name)) && Buffer.from(printManifest(files, known)).equals(manifest)
}

/** Ignores the difference between CRLF and LF in texts: Git and file transfers change it. */
export function digestOfFile(name: string, content: string | Uint8Array): string {
  const bytes = Buffer.from(content)
  const isText = /\.(?:html|txt)$/.test(name)
  return digest([isText ? bytes.toString('latin1').replaceAll('\r\n', '\n') : bytes])
}

/** The names that a JSON file lists under a key, without those that lead out of the folder. */
export function namesIn(json: Uint8Array, key: string): readonly string[] {
  const names = valueIn(json, key)
  return Array.isArray(names) ? names.filter(isInFolder) : []
}

export function digestsIn(json: Uint8Array): Digests {
  const digests = valueIn(json, 'digests')
  const entries: [string, unknown][] = typeof digests === 'object' && digests !== null ? Object.entries(digests) : []
  return new Map(entries.flatMap(([name, one]) => (isInFolder(name) && typeof one === 'string' ? [[name, one]] : [])))
}

function valueIn(json: Uint8Array, key: string): unknown {
  try {
    const value: unknown = JSON.parse(Buffer.from(json).toString('utf8'))
    return typeof value === 'object' && value !== null
      ? Object.entries(value).find(([name]) => name === key)?.[1]
      : null
  } catch {
    return null
  }
}

function isInFolder(name: unknown): name is string {
  return typeof name === 'string' && /^(?:images\/)?[^/\\:\0]+$/.test(name) && !/(?:^|\/)\.{1,2}$/.test(name)
}
