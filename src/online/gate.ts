/** Lets so many through at a time; the others wait in line. */
export interface Gate {
  enter(): Promise<void>
  leave(): void
}

export function openGate(places: number): Gate {
  const waiting: (() => void)[] = []
  let free = places
  return {
    async enter() {
      if (free > 0) free -= 1
      else await new Promise<void>((resolve) => waiting.push(resolve))
    },
    leave() {
      const next = waiting.shift()
      if (next) next()
      else free += 1
    },
  }
}
