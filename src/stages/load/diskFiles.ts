import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { memo } from '../../lib/memo.ts'
import type { FileRead, Files } from '../../model/files.ts'

/**
 * The files below a folder on disk. Nothing outside it can be read, whatever the path or a link in it says. Where a
 * folder really is, it asks once: what lives longer than a build opens it anew for each.
 */
export function diskFiles(root: string): Files {
  const realRoot = realpathSync(root)
  const isInside = (file: string) => file === realRoot || file.startsWith(realRoot + path.sep)

  const realFolder = memo((folder: string) => realpathSync(folder))
  const realPath = (file: string, isLink: boolean) =>
    isLink ? realpathSync(file) : path.join(realFolder(path.dirname(file)), path.basename(file))

  const read = (name: string, limit: number): FileRead => {
    const wanted = path.resolve(realRoot, name)
    if (!isInside(wanted) || name.includes('\0')) return { kind: 'outside' }
    try {
      const there = lstatSync(wanted, { throwIfNoEntry: false })
      if (!there) return { kind: 'missing' }
      const real = realPath(wanted, there.isSymbolicLink())
      if (!isInside(real)) return { kind: 'outside' }
      const stat = there.isSymbolicLink() ? statSync(real) : there
      if (stat.isDirectory()) return { kind: 'folder' }
      if (!stat.isFile()) return { kind: 'unreadable', reason: 'not a file' }
      if (stat.size > limit) return { kind: 'too-large', size: stat.size, limit }
      return { kind: 'file', bytes: readFileSync(real) }
    } catch (error) {
      return failedRead(error)
    }
  }

  const list = (folder: string): string[] => {
    const wanted = path.resolve(realRoot, folder)
    try {
      if (!isInside(realpathSync(wanted))) return []
      return readdirSync(wanted, { withFileTypes: true })
        .map((entry) => {
          const isFolder = entry.isSymbolicLink() ? isFolderBehind(path.join(wanted, entry.name)) : entry.isDirectory()
          return isFolder ? `${entry.name}/` : entry.name
        })
        .sort()
    } catch {
      return []
    }
  }

  return { read, list }
}

function isFolderBehind(link: string): boolean {
  try {
    return statSync(link).isDirectory()
  } catch {
    return false
  }
}

function failedRead(error: unknown): FileRead {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'missing' }
  const reasons: { readonly [code: string]: string } = {
    EACCES: 'no right to read it',
    // Windows answers so too while another program deletes it or keeps it to itself.
    EPERM: process.platform === 'win32' ? 'no right to read it, or another program has it open' : 'no right to read it',
    EBUSY: 'another program has it open',
    ELOOP: 'its links go in a circle',
    ENAMETOOLONG: 'its name is too long',
  }
  return { kind: 'unreadable', reason: reasons[code] ?? code }
}
