import { statSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { Files } from '../model/files.ts'

/** The files that a project was last made from, and what they were like then. */
export interface FilesLookedAt {
  /** The same files; each that is read or listed is noted. */
  noted(files: Files): Files
  /** Whether one is not what it was when it was last looked at. */
  haveChanged(): Promise<boolean>
  /** Whether one could not be read, though it is there: another program may hold it for a moment. */
  someUnreadable(): boolean
  /** Starts anew, before all is looked at again. */
  forget(): void
}

export function openFilesLookedAt(root: string): FilesLookedAt {
  const stamps = new Map<string, { readonly stamp: string; readonly again: () => Promise<string> }>()
  const unreadable = new Set<string>()

  return {
    noted: ({ read, list }) => ({
      read(name, limit) {
        // Before it is read for the first time: what changes afterwards is then seen as a change.
        const file = path.join(root, name)
        const key = `file ${name}`
        if (!stamps.has(key)) stamps.set(key, { stamp: stampNow(file), again: () => stampSoon(file) })
        const found = read(name, limit)
        if (found.kind === 'unreadable') unreadable.add(name)
        else unreadable.delete(name)
        return found
      },
      list(folder) {
        const names = list(folder)
        stamps.set(`folder ${folder}`, { stamp: namesIn(names), again: async () => namesIn(list(folder)) })
        return names
      },
    }),
    async haveChanged() {
      const now = await Promise.all(Array.from(stamps.values(), async ({ stamp, again }) => (await again()) !== stamp))
      return now.includes(true)
    },
    someUnreadable: () => unreadable.size > 0,
    forget() {
      stamps.clear()
      unreadable.clear()
    },
  }
}

/** No file is known by this. */
const gone = 'gone'

function stampNow(file: string): string {
  try {
    return stampOf(statSync(file))
  } catch {
    return gone
  }
}

function stampSoon(file: string): Promise<string> {
  return stat(file).then(stampOf, () => gone)
}

function stampOf({ mtimeMs, size, ino }: { mtimeMs: number; size: number; ino: number }): string {
  return `${mtimeMs} ${size} ${ino}`
}

/** Programs put files of their own, with a dot before their names, wherever somebody works. */
function namesIn(names: readonly string[]): string {
  return names.filter((name) => !name.startsWith('.')).join('\n')
}
