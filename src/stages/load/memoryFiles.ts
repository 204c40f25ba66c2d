import { once } from '../../lib/cache/memo.ts'
import { resolveFrom } from '../../lib/files/paths.ts'
import type { FileRead, Files } from '../../model/files.ts'

/** Files in memory, by project path. Strings are encoded as UTF-8. */
export function memoryFiles(contents: { readonly [path: string]: string | Uint8Array }): Files {
  const bytesOf = new Map(
    Object.entries(contents).map(([path, content]) => [
      path,
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    ]),
  )

  const folders = once(() => new Set([...bytesOf.keys()].flatMap(foldersOf)))

  const read = (name: string, limit: number): FileRead => {
    const path = resolveFrom('', name)
    if (path === null) return { kind: 'outside' }
    const bytes = bytesOf.get(path)
    if (!bytes) return { kind: folders().has(path) ? 'folder' : 'missing' }
    return bytes.length > limit ? { kind: 'too-large', size: bytes.length, limit } : { kind: 'file', bytes }
  }

  const list = (folder: string): string[] => {
    const prefix = folder === '' ? '' : `${folder}/`
    const names = [...bytesOf.keys()]
      .filter((path) => path.startsWith(prefix))
      .map((path) => path.slice(prefix.length).replace(/\/.*/s, '/'))
    return [...new Set(names)].sort()
  }

  return { read, list }
}

/** "a", "a/b" of "a/b/c.yaml". */
function foldersOf(path: string): string[] {
  const parts = path.split('/')
  return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join('/'))
}
