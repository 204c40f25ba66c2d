import path from 'node:path'
import { outFolderTaken } from '../../findings/output.ts'
import type { Disk } from '../../lib/files/retryingDisk.ts'
import type { Finding } from '../../model/finding.ts'
import type { Output } from './exchange.ts'
import { readManifest } from './manifest.ts'
import type { OutFolder } from './outFolder.ts'
import { exists, isSameFile } from './staging.ts'

/** Reports files in the place of new ones that no build has written; null if there are none. */
export function foreignFiles(
  { shown }: OutFolder,
  folder: string,
  outputs: readonly Output[],
  disk: Disk,
): Finding | null {
  const made = readManifest(folder, disk)
  const foreign = outputs.filter((output) => isForeign(folder, output, made ?? [], disk))
  if (foreign.length === 0) return null
  const paths = foreign.map(({ name }) => shown(path.join(folder, name)))
  return outFolderTaken.at(null, { paths, folder: shown(folder), unlisted: made === null })
}

/** False for a file with the same bytes as the new one. */
function isForeign(folder: string, { name, bytes }: Output, made: readonly string[], disk: Disk): boolean {
  const file = path.join(folder, name)
  if (!exists(file)) return false
  const found = disk.read(file)
  if (!found) return true
  if (made.includes(name) || found.equals(Buffer.from(bytes()))) return false
  const inOtherCase = made.find((one) => one.toLowerCase() === name.toLowerCase())
  return inOtherCase === undefined || !isSameFile(file, path.join(folder, inOtherCase))
}
