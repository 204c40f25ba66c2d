import { statSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { Files } from '../model/files.ts'

/** The files that a project was last made from, and what they were like then. */
export interface FileTracker {
  /** The same files; each that is read or listed is noted. */
  track(files: Files): Files
  /** Whether one is not what it was when it was last looked at. */
  haveChanged(): Promise<boolean>
  /** Whether one could not be read, though it is there: another program may hold it for a moment. */
  hasUnreadable(): boolean
  /** Starts anew, before all is looked at again. */
  reset(): void
}

export function openFileTracker(root: string): FileTracker {
  const stamps = new Map<string, { readonly stamp: string; readonly again: () => Promise<string> }>()
  const unreadable = new Set<string>()

  return {
    track: ({ read, list }) => ({
      read(name, limit) {
        // Before it is read for the first time: what changes afterwards is then seen as a change.
        const file = path.join(root, name)
        const key = `file ${name}`
        if (!stamps.has(key)) stamps.set(key, { stamp: readStampSync(file), again: () => readStamp(file) })
        const found = read(name, limit)
        if (found.kind === 'unreadable') unreadable.add(name)
        else unreadable.delete(name)
        return found
      },
      list(folder) {
        const names = list(folder)
        stamps.set(`folder ${folder}`, { stamp: visibleNames(names), again: async () => visibleNames(list(folder)) })
        return names
      },
    }),
    async haveChanged() {
      const now = await Promise.all(Array.from(stamps.values(), async ({ stamp, again }) => (await again()) !== stamp))
      return now.includes(true)
    },
    hasUnreadable: () => unreadable.size > 0,
    reset() {
      stamps.clear()
      unreadable.clear()
    },
  }
}

/** No file is known by this. */
const missing = 'gone'

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

/** Programs put files of their own, with a dot before their names, wherever somebody works. */
function visibleNames(names: readonly string[]): string {
  return names.filter((name) => !name.startsWith('.')).join('\n')
}
