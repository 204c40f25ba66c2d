import { accessSync, constants, lstatSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { systemErrorCode, systemErrorInWords } from '../lib/files/systemErrors.ts'
import { isDeviceName } from '../lib/files/systemNames.ts'

/** The names in a folder, none where it is still to be made; a text where it cannot be one, or cannot be written into. */
export function namesIn(folder: string): readonly string[] | string {
  try {
    const names = readdirSync(folder).sort()
    return refusalToWrite(folder) ?? names
  } catch (error) {
    const code = systemErrorCode(error)
    if (code === 'ENOENT') return isLinkToNothing(folder) ? 'it is a link that leads nowhere' : namesInNew(folder)
    if (code === 'ENOTDIR') return 'it is a file'
    const reason = systemErrorInWords(error, 'read')
    if (reason === null) throw error
    return reason
  }
}

/** None, if a folder can be made. */
function namesInNew(folder: string): readonly string[] | string {
  const name = path.basename(folder)
  if (isDeviceName(name)) return `Windows keeps the name ${name} for itself`
  if (/[. ]$/.test(name)) return 'Windows takes no name that ends with a dot or a blank'
  const [sign] = /[<>:"|?*]/.exec(name) ?? []
  if (sign !== undefined) return `Windows takes no name with ${sign} in it`
  const above = namesIn(path.dirname(folder))
  return typeof above === 'string' ? above : []
}

function refusalToWrite(folder: string): string | null {
  try {
    accessSync(folder, constants.W_OK)
    return null
  } catch (error) {
    return systemErrorInWords(error)
  }
}

function isLinkToNothing(folder: string): boolean {
  return lstatSync(folder, { throwIfNoEntry: false }) !== undefined
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
