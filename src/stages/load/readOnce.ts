import { memo } from '../../lib/cache/memo.ts'
import type { FileRead, Files } from '../../model/files.ts'

/** Caches files that do not change while the program runs; each is read on first use. */
export function readOnce(files: Files): Files {
  const all = memo((path: string): FileRead => files.read(path, Number.MAX_SAFE_INTEGER))
  return {
    list: memo((folder: string) => files.list(folder)),
    read(path, limit) {
      const read = all(path)
      const tooLarge = read.kind === 'file' && read.bytes.length > limit
      return tooLarge ? { kind: 'too-large', size: read.bytes.length, limit } : read
    },
  }
}
