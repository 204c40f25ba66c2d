import { lstatSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { systemErrorCode, systemErrorInWords } from '../lib/files/systemErrors.ts'

/** The names in a folder, none where it is still to be made; a text where it cannot be one. */
export function namesIn(folder: string): readonly string[] | string {
  try {
    return readdirSync(folder).sort()
  } catch (error) {
    const code = systemErrorCode(error)
    if (code === 'ENOENT') return []
    if (code === 'ENOTDIR') return 'it is a file'
    const reason = systemErrorInWords(error, 'read')
    if (reason === null) throw error
    return reason
  }
}

/** Those of some names that are taken in a folder, also by a link that leads nowhere. */
export function takenNames(folder: string, names: readonly string[]): string[] {
  return names.filter((name) => {
    try {
      return lstatSync(path.join(folder, name), { throwIfNoEntry: false }) !== undefined
    } catch (error) {
      // A file stands in place of its folder.
      if (systemErrorCode(error) === null) throw error
      return systemErrorCode(error) === 'ENOTDIR'
    }
  })
}
