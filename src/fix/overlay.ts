import type { Files } from '../model/files.ts'

/** Files, some replaced in memory; `note` is called with each path that is read. */
export function overlay(
  files: Files,
  changed: ReadonlyMap<string, Uint8Array>,
  note: (path: string) => void = () => {},
): Files {
  return {
    list: (folder) => files.list(folder),
    read(path, limit) {
      note(path)
      const bytes = changed.get(path)
      if (!bytes) return files.read(path, limit)
      return bytes.length > limit ? { kind: 'too-large', size: bytes.length, limit } : { kind: 'file', bytes }
    },
  }
}
