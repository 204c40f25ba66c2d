import { baseName, folderOf } from '../../lib/files/paths.ts'
import { nearest } from '../../lib/text/nearest.ts'
import type { Files } from '../../model/files.ts'

/** Similar names of existing files, with the folder as the author wrote it. */
export function nearbyNames(files: Files, written: string, path: string): string[] {
  const folder = written.slice(0, Math.max(written.lastIndexOf('/'), written.lastIndexOf('\\')) + 1)
  return nearest(baseName(path), files.list(folderOf(path))).map((name) => folder + name)
}
