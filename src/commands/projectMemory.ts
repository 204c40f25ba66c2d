import { crc32 } from 'node:zlib'
import { type Memory, openMemory } from '../lib/cache/memory.ts'
import type { Store } from '../lib/cache/store.ts'

/** Enough for all MJML boxes of many issues, what rules said of them, and the words of a few. */
const maxCharacters = 1_000_000

export interface ProjectMemory {
  readonly memory: Memory
  /** Writes to the store what was used in this run, or everything. */
  save(everything?: boolean): void
}

/**
 * The memory of what was rendered and what rules said in a project's earlier runs; without a store it ends with the
 * run.
 */
export function openProjectMemory(root: string, store: Store | null): ProjectMemory {
  const name = nameInStore('rendered', root)
  const stored = store?.read(name, root) ?? null
  const memory = openMemory(maxCharacters, stored)
  return {
    memory,
    save(everything = false) {
      if (!store) return
      const now = memory.save(everything ? 'everything' : undefined)
      if (!stored || Buffer.compare(stored, now) !== 0) store.write(name, root, now)
    },
  }
}

/** A name in a store for one project's content. */
export function nameInStore(content: string, root: string): string {
  return `${content}-${crc32(root).toString(16)}`
}
