import { memo } from '../../lib/cache/memo.ts'
import type { FileRead, Files } from '../../model/files.ts'

/** Caches files that do not change meanwhile; each is read on first use. */
export function readOnce(files: Files): Files {
  const within = memo((limit: number) => memo((path: string): FileRead => files.read(path, limit)))
  return {
    list: memo((folder: string) => files.list(folder)),
    read: (path, limit) => within(limit)(path),
  }
}
