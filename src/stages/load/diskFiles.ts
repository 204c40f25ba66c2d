import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { memo } from '../../lib/cache/memo.ts'
import { isBelow } from '../../lib/files/isBelow.ts'
import { systemErrorCode, systemErrorInWords } from '../../lib/files/systemErrors.ts'
import type { FileRead, Files } from '../../model/files.ts'

/**
 * The files below a folder on disk. Paths and symbolic links that lead outside are not read. It caches the real paths
 * of folders, so a process that outlives a build must open it anew for each build.
 */
export function diskFiles(root: string): Files {
  const realRoot = realpathSync(root)
  const isInside = (file: string) => file === realRoot || isBelow(realRoot, file, path.sep)

  // Asks of each folder once; realpathSync asks of all folders above it, each time.
  const realFolder: (folder: string) => string = memo((folder: string) =>
    folder === realRoot || !isBelow(realRoot, folder, path.sep) || lstatSync(folder).isSymbolicLink()
      ? realpathSync(folder)
      : path.join(realFolder(path.dirname(folder)), path.basename(folder)),
  )
  const realPath = (file: string, isLink: boolean) =>
    isLink ? realpathSync(file) : path.join(realFolder(path.dirname(file)), path.basename(file))

  const read = (name: string, limit: number): FileRead => {
    const wanted = path.resolve(realRoot, name)
    if (!isInside(wanted) || name.includes('\0')) return { kind: 'outside' }
    let isLink = false
    try {
      const there = lstatSync(wanted, { throwIfNoEntry: false })
      if (!there) return { kind: 'missing' }
      isLink = there.isSymbolicLink()
      const real = realPath(wanted, isLink)
      if (!isInside(real)) return { kind: 'outside' }
      const stat = isLink ? statSync(real) : there
      if (stat.isDirectory()) {
        // Throws when the folder cannot be listed, so that it does not look empty.
        readdirSync(real)
        return { kind: 'folder' }
      }
      if (!stat.isFile()) return { kind: 'unreadable', reason: 'it is a pipe or a device, not a file', isNoFile: true }
      if (stat.size > limit) return { kind: 'too-large', size: stat.size, limit }
      return { kind: 'file', bytes: readFileSync(real) }
    } catch (error) {
      return failedRead(error, isLink)
    }
  }

  const list = (folder: string): string[] => {
    const wanted = path.resolve(realRoot, folder)
    try {
      if (!isInside(realFolder(wanted))) return []
      return readdirSync(wanted, { withFileTypes: true })
        .map((entry) => {
          const isFolder = entry.isSymbolicLink() ? isFolderBehind(path.join(wanted, entry.name)) : entry.isDirectory()
          return isFolder ? `${entry.name}/` : entry.name
        })
        .sort()
    } catch (error) {
      // `read` gives the reason for a folder that cannot be listed.
      if (systemErrorCode(error) === null) throw error
      return []
    }
  }

  return { read, list }
}

function isFolderBehind(link: string): boolean {
  try {
    return statSync(link).isDirectory()
  } catch (error) {
    if (systemErrorCode(error) === null) throw error
    return false
  }
}

function failedRead(error: unknown, isLink: boolean): FileRead {
  const reason = systemErrorInWords(error, 'read')
  if (reason === null) throw error
  const code = systemErrorCode(error)
  if (code !== 'ENOENT' && code !== 'ENOTDIR') return { kind: 'unreadable', reason }
  const reasonOfLink = 'it is a link to a file that is not there'
  return isLink ? { kind: 'unreadable', reason: reasonOfLink, isNoFile: true } : { kind: 'missing' }
}
