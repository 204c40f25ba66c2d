/** Values by key, of which those asked for lately are kept. */
export interface Recent<Value> {
  readonly get: (key: string) => Value | undefined
  set(key: string, value: Value): void
  /** Lets go of what was not asked for or added since this was called last. */
  age(): void
  /** All that was asked for or added since it was opened, as far as it is still there. */
  used(): readonly (readonly [string, Value])[]
  /** All that is there, as far as the limit goes; what was asked for or added last comes last, and is not left out. */
  all(): readonly (readonly [string, Value])[]
}

/**
 * `sizeOf` says what a value takes of the limit. Keeps two generations: what is asked for moves to the young one, and
 * when that has filled half of the limit, it becomes the old one and the old one goes. (One Map in the order of use
 * would have to step over all that has left it.)
 */
export function openRecent<Value>(
  limit: number,
  sizeOf: (key: string, value: Value) => number,
  known: readonly (readonly [string, Value])[] = [],
): Recent<Value> {
  // With the key beside each value: one that was only asked with may be a part of a long text, and would keep all of it.
  let old = new Map<string, readonly [string, Value]>(known.map((entry) => [entry[0], entry]))
  let young: typeof old = new Map()
  let filled = 0
  let oldIsUsed = false

  const age = () => {
    old = young
    young = new Map()
    filled = 0
    oldIsUsed = true
  }
  const set = (key: string, value: Value) => {
    if (!young.has(key)) filled += sizeOf(key, value)
    young.set(key, [key, value])
    if (filled > limit / 2) age()
  }

  return {
    get(key) {
      const fresh = young.get(key)
      if (fresh) return fresh[1]
      const kept = old.get(key)
      if (kept) set(...kept)
      return kept?.[1]
    },
    set,
    age,
    all() {
      const untouched = [...old].filter(([key]) => !young.has(key))
      const newestFirst = [...untouched, ...young].map(([, entry]) => entry).reverse()
      let taken = 0
      const kept = newestFirst.filter(([key, value]) => {
        taken += sizeOf(key, value)
        return taken <= limit
      })
      return kept.reverse()
    },
    used: () => [...(oldIsUsed ? new Map([...old, ...young]) : young).values()],
  }
}
