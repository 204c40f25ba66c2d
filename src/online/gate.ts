/** A semaphore with a first-in, first-out queue. */
export interface Gate {
  acquire(): Promise<void>
  release(): void
}

export function openGate(places: number): Gate {
  const waiting: (() => void)[] = []
  let free = places
  return {
    async acquire() {
      if (free > 0) free -= 1
      else await new Promise<void>((resolve) => waiting.push(resolve))
    },
    release() {
      const next = waiting.shift()
      if (next) next()
      else free += 1
    },
  }
}
