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

/** All entries together have no more than `limit` characters; one that is longer removes all others. */
export function openLruCache<Value extends {}>(
  limit: number,
  sizeOf: (key: string, value: Value) => number,
): LruCache<Value> {
  // The cache's clock counts generations, and an entry lives for one more than it was asked for in.
  let generation = 1
  const ttl = 1
  const cache = new LRUCache<string, Value>({
    maxSize: limit,
    sizeCalculation: (value, key) => Math.min(limit, Math.max(1, sizeOf(key, value))),
    ...{ ttl, ttlResolution: 0, updateAgeOnGet: true, perf: { now: () => generation } },
  })
  const entries = () => {
    const oldestFirst: [string, Value][] = []
    cache.rforEach((value, key) => oldestFirst.push([key, value]))
    return oldestFirst
  }
  return {
    get: (key) => cache.get(key),
    set: (key, value) => void cache.set(key, value),
    age() {
      generation += 1
      cache.purgeStale()
    },
    used: () => entries().filter(([key]) => cache.getRemainingTTL(key) === ttl),
    all: entries,
  }
}
