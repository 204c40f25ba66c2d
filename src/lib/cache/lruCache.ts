import { LRUCache } from 'lru-cache'

/** Values by text, of which those that were not asked for lately go first. */
export interface LruCache<Value> {
  get(key: string): Value | undefined
  set(key: string, value: Value): void
  /** Starts a generation: removes what was neither asked for nor added in the one that ends. */
  age(): void
  /** What was asked for or added in this generation, the latest last. */
  used(): readonly (readonly [string, Value])[]
  /** Everything, the latest last. */
  all(): readonly (readonly [string, Value])[]
}

interface Entry<Value> {
  readonly value: Value
  /** The last in which it was asked for or added. */
  generation: number
}

/** All entries together have no more than `limit` characters; one that is longer removes all others. */
export function openLruCache<Value extends {}>(
  limit: number,
  sizeOf: (key: string, value: Value) => number,
): LruCache<Value> {
  let generation = 1
  const cache = new LRUCache<string, Entry<Value>>({
    maxSize: limit,
    sizeCalculation: ({ value }, key) => Math.min(limit, Math.max(1, sizeOf(key, value))),
  })
  const entriesSince = (first: number) => {
    const oldestFirst: [string, Value][] = []
    cache.rforEach((entry, key) => {
      if (entry.generation >= first) oldestFirst.push([key, entry.value])
    })
    return oldestFirst
  }
  return {
    get(key) {
      const entry = cache.get(key)
      if (!entry) return undefined
      entry.generation = generation
      return entry.value
    },
    set: (key, value) => void cache.set(key, { value, generation }),
    age() {
      const stale: string[] = []
      cache.rforEach((entry, key) => {
        if (entry.generation < generation) stale.push(key)
      })
      for (const key of stale) cache.delete(key)
      generation += 1
    },
    used: () => entriesSince(generation),
    all: () => entriesSince(0),
  }
}
