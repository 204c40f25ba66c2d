import { openLruCache } from './lruCache.ts'

/** Texts by texts: answers that take longer to work out than to look up. Those not asked for lately are forgotten. */
export interface Memory {
  get(key: string): string | undefined
  set(key: string, answer: string): void
  /** What was asked for or added lately, for a later run to open; or `everything`, as far as the limit goes. */
  save(everything?: 'everything'): Uint8Array
}

/** `limit` counts characters; `saved` is what `save` gave, and anything else is as good as nothing. */
export function openMemory(limit: number, saved: Uint8Array | null = null): Memory {
  const cache = openLruCache<string>(limit, (key, answer) => key.length + answer.length)
  for (const entry of entriesOf(saved)) cache.set(...entry)
  cache.age()
  return {
    get: cache.get,
    set: cache.set,
    save: (everything) => new TextEncoder().encode(JSON.stringify(everything ? cache.all() : cache.used())),
  }
}

function entriesOf(saved: Uint8Array | null): readonly [string, string][] {
  if (!saved) return []
  try {
    const entries: unknown = JSON.parse(new TextDecoder().decode(saved))
    return Array.isArray(entries) && entries.every(isEntry) ? entries : []
  } catch {
    return []
  }
}

function isEntry(entry: unknown): entry is [string, string] {
  return Array.isArray(entry) && entry.length === 2 && entry.every((text) => typeof text === 'string')
}
