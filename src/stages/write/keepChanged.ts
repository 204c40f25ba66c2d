import path from 'node:path'
import { outFileChanged } from '../../findings/output.ts'
import type { Disk } from '../../lib/files/retryingDisk.ts'
import type { Finding } from '../../model/finding.ts'
import type { Output } from './exchange.ts'
import { digestOf, readDigests } from './manifest.ts'
import type { OutFolder } from './outFolder.ts'
import { isThere } from './staging.ts'

/**
 * Copies each file that somebody has changed since a build made it, beside it and under a name that no build uses:
 * this build is going to replace or remove it.
 */
export function keepChanged(
  { shown }: OutFolder,
  folder: string,
  outputs: readonly Output[],
  disk: Disk,
): readonly Finding[] {
  const findings: Finding[] = []
  for (const [name, made] of readDigests(folder, disk)) {
    const file = path.join(folder, name)
    const bytes = disk.read(file)
    // An empty file is what a full disk or a halted transfer leaves, and has nothing to be kept.
    if (!bytes?.length) continue
    const content = outputs.find((one) => one.name === name)?.bytes()
    // To compare takes less time than a digest, and most files are as they were.
    if (content && bytes.equals(Buffer.from(content))) continue
    const now = digestOf(name, bytes)
    if (now === made || (content && digestOf(name, content) === now)) continue
    const copy = path.join(folder, copyName(folder, name, bytes, disk))
    if (!isThere(copy)) disk.copy(file, copy)
    findings.push(outFileChanged.at(null, { path: shown(file), copy: shown(copy) }))
  }
  return findings
}

/** "spring.changed.html", or with a number the first that is free or that holds the same already. */
function copyName(folder: string, name: string, bytes: Buffer, disk: Disk): string {
  const { dir, name: stem, ext } = path.posix.parse(name)
  for (let number = 1; ; number += 1) {
    const copy = path.posix.join(dir, `${stem}.changed${number === 1 ? '' : `-${number}`}${ext}`)
    const file = path.join(folder, copy)
    if (!isThere(file) || disk.read(file)?.equals(bytes)) return copy
  }
}
