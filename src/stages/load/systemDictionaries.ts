import type { Files } from '../../model/files.ts'
import { diskFiles } from './diskFiles.ts'

/** The folders of Hunspell dictionaries on Linux and macOS. */
const folders = ['/usr/share/hunspell', '/usr/share/myspell/dicts', '/Library/Spelling']

/** The folders with dictionaries that exist on this computer. */
export function systemDictionaries(): readonly Files[] {
  return folders.flatMap((folder) => {
    try {
      return [diskFiles(folder)]
    } catch {
      return []
    }
  })
}
