import { statSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { Files } from '../model/files.ts'

/**
 * The files that the shown issues were made from, with their state then: finds changes that no watcher has reported.
 */
export interface FileTracker {
  /** The same files; each file that is read and each folder that is listed is tracked. */
  track(files: Files): Files
  /** Whether a tracked file or folder has changed since it was last read. */
  haveChanged(): Promise<boolean>
  /** Whether a file is there but could not be read: another program may lock it for a moment. */
  hasUnreadable(): boolean
  /** Forgets all files, before everything is read again. */
  reset(): void
}

export function openFileTracker(root: string): FileTracker {
  const tracked = new Map<string, { readonly stamp: string; readonly readAgain: () => Promise<string> }>()
  const unreadable = new Set<string>()

  return {
    track: ({ read, list }) => ({
      read(name, limit) {
        // Before the first read, so that a change during or after it is found.
        const file = path.join(root, name)
        const key = `file ${name}`
        if (!tracked.has(key)) tracked.set(key, { stamp: readStampSync(file), readAgain: () => readStamp(file) })
        const result = read(name, limit)
        if (result.kind === 'unreadable') unreadable.add(name)
        else unreadable.delete(name)
        return result
      },
      list(folder) {
        const names = list(folder)
        const readAgain = async () => visibleNames(list(folder))
        tracked.set(`folder ${folder}`, { stamp: visibleNames(names), readAgain })
        return names
      },
    }),
    async haveChanged() {
      const changes = Array.from(tracked.values(), async ({ stamp, readAgain }) => (await readAgain()) !== stamp)
      return (await Promise.all(changes)).includes(true)
    },
    hasUnreadable: () => unreadable.size > 0,
    reset() {
      tracked.clear()
      unreadable.clear()
    },
  }
}

/** The stamp of a file that is not there. */
const missing = 'missing'

function readStampSync(file: string): string {
  try {
    return stampOf(statSync(file))
  } catch {
    return missing
  }
}

function readStamp(file: string): Promise<string> {
  return stat(file).then(stampOf, () => missing)
}

function stampOf({ mtimeMs, size, ino }: { mtimeMs: number; size: number; ino: number }): string {
  return `${mtimeMs} ${size} ${ino}`
}

/** Without hidden files: editors and file managers create them in any folder. */
function visibleNames(names: readonly string[]): string {
  return names.filter((name) => !name.startsWith('.')).join('\n')
}
