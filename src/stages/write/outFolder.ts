import { lstatSync, readlinkSync } from 'node:fs'
import path from 'node:path'
import { outFolderLink, outFolderRefused } from '../../findings/output.ts'
import type { Finding } from '../../model/finding.ts'

/** The folder that issues are written to. */
export interface OutFolder {
  /** Absolute. */
  readonly path: string
  /** Whether the officer named it for this build: then it may be a link. */
  readonly named: boolean
  /** Returns a path as findings show it. */
  shown(file: string): string
}

/** Reports a link or a file where an issue needs a folder; null if there is none. */
export function unusableFolder(out: OutFolder, folder: string, names: readonly string[]): Finding | null {
  if (!out.named && isLink(out.path)) return linkFinding(out, out.path, true)
  const folders = names.map((name) => path.dirname(path.join(folder, name)))
  for (const one of new Set([folder, ...folders])) {
    if (isLink(one)) return linkFinding(out, one, false)
    const stat = lstatSync(one, { throwIfNoEntry: false })
    if (stat && !stat.isDirectory())
      return outFolderRefused.at(null, { path: out.shown(one), reason: 'a file stands where a folder should be' })
  }
  return null
}

function isLink(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
}

function linkFinding({ shown }: OutFolder, link: string, isOut: boolean): Finding {
  return outFolderLink.at(null, { path: shown(link), target: readlinkSync(link), isOut })
}
