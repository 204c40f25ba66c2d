import path from 'node:path'
import { outFileChanged } from '../../findings/output.ts'
import type { Disk } from '../../lib/files/retryingDisk.ts'
import type { Finding } from '../../model/finding.ts'
import type { Output } from './exchange.ts'
import { digestOfFile, readDigests } from './manifest.ts'
import type { OutFolder } from './outFolder.ts'
import { exists } from './staging.ts'

/**
 * Copies each built file that somebody has changed, because this build will replace or remove it. The copy is in the
 * same folder, under a name that no build uses.
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
    // A full disk or a broken transfer leaves empty files; there is nothing to keep.
    if (!bytes?.length) continue
    const content = outputs.find((one) => one.name === name)?.bytes()
    // Most files are unchanged, and comparing is faster than a digest.
    if (content && bytes.equals(Buffer.from(content))) continue
    const current = digestOfFile(name, bytes)
    if (current === made || (content && digestOfFile(name, content) === current)) continue
    const copy = path.join(folder, copyName(folder, name, bytes, disk))
    if (!exists(copy)) disk.copy(file, copy)
    findings.push(outFileChanged.at(null, { path: shown(file), copy: shown(copy) }))
  }
  return findings
}

/** "spring.changed.html", "spring.changed-2.html", …: the first name that is free or already holds these bytes. */
function copyName(folder: string, name: string, bytes: Buffer, disk: Disk): string {
  const { dir, name: stem, ext } = path.posix.parse(name)
  for (let number = 1; ; number += 1) {
    const copy = path.posix.join(dir, `${stem}.changed${number === 1 ? '' : `-${number}`}${ext}`)
    const file = path.join(folder, copy)
    if (!exists(file) || disk.read(file)?.equals(bytes)) return copy
  }
}
