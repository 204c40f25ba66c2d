import path from 'node:path'
import { outFolderTaken } from '../../findings/output.ts'
import type { Disk } from '../../lib/files/retryingDisk.ts'
import type { Finding } from '../../model/finding.ts'
import type { Output } from './exchange.ts'
import { readManifest } from './manifest.ts'
import type { OutFolder } from './outFolder.ts'
import { isSameFile, isThere } from './staging.ts'

/** The files that no build has made but that stand where new ones should; null when there are none. */
export function takenPlaces(
  { shown }: OutFolder,
  folder: string,
  outputs: readonly Output[],
  disk: Disk,
): Finding | null {
  const made = readManifest(folder, disk)
  const taken = outputs.filter((output) => isForeign(folder, output, made ?? [], disk))
  if (taken.length === 0) return null
  const paths = taken.map(({ name }) => shown(path.join(folder, name)))
  return outFolderTaken.at(null, { paths, folder: shown(folder), unlisted: made === null })
}

/** A file that says the same as the new one is as good as ours. */
function isForeign(folder: string, { name, bytes }: Output, made: readonly string[], disk: Disk): boolean {
  const file = path.join(folder, name)
  if (!isThere(file)) return false
  const found = disk.read(file)
  if (!found) return true
  if (made.includes(name) || found.equals(Buffer.from(bytes()))) return false
  const inOtherLetters = made.find((one) => one.toLowerCase() === name.toLowerCase())
  return inOtherLetters === undefined || !isSameFile(file, path.join(folder, inOtherLetters))
}
