import path from 'node:path'
import { digest } from '../../lib/cache/digest.ts'
import type { Disk } from '../../lib/files/retryingDisk.ts'

/** Lists what a build made, so that the next one replaces that and nothing else. */
export const manifestName = '.made-by-cohes3ion.json'

/** What files said when a build had made them, by their names. Builds of earlier versions have left none. */
export type Digests = ReadonlyMap<string, string>

/** null in a folder that has no manifest. */
export function readManifest(folder: string, disk: Disk): readonly string[] | null {
  const bytes = disk.read(path.join(folder, manifestName))
  return bytes && namesIn(bytes, 'files')
}

export function readDigests(folder: string, disk: Disk): Digests {
  const bytes = disk.read(path.join(folder, manifestName))
  return bytes ? digestsIn(bytes) : new Map()
}

export function manifestOf(files: readonly string[], digests: Digests): string {
  const known = [...digests].filter(([name]) => files.includes(name))
  return `${JSON.stringify({ files, digests: Object.fromEntries(known) }, null, 2)}\n`
}

/** Whether it is what a build leaves that made these files, and has nothing left to do. */
export function listsExactly(manifest: Uint8Array, files: readonly string[]): boolean {
  const known = digestsIn(manifest)
  return files.every((name) => known.has(name)) && Buffer.from(manifestOf(files, known)).equals(manifest)
}

/** Line ends do not count in a text: Git and file transfers change them on their own. */
export function digestOf(name: string, content: string | Uint8Array): string {
  const bytes = Buffer.from(content)
  const isText = /\.(?:html|txt)$/.test(name)
  return digest([isText ? bytes.toString('latin1').replaceAll('\r\n', '\n') : bytes])
}

/** The names that a JSON file lists under a key; none that could lead out of the folder. */
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
