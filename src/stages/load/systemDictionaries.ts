import type { Files } from '../../model/files.ts'
import { diskFiles } from './diskFiles.ts'

/** Where Linux and macOS keep Hunspell's dictionaries. Other programs bring their own, and say so nowhere. */
const folders = ['/usr/share/hunspell', '/usr/share/myspell/dicts', '/Library/Spelling']

/** The folders with dictionaries that are on this computer. */
export function systemDictionaries(): readonly Files[] {
  return folders.flatMap((folder) => {
    try {
      return [diskFiles(folder)]
    } catch {
      return []
    }
  })
}
