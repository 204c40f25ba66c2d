import { voidElements } from '../../lib/html/htmlTokens.ts'

/** What an element tells those inside of it. */
export interface Inherited {
  readonly isHidden: boolean
  /** Whether lines have exactly their height, so that a picture is cut to it. */
  readonly isExact: boolean
}

const none: Inherited = { isHidden: false, isExact: false }

/** The elements around the place that is read. */
export function openElements() {
  const open: (Inherited & { readonly name: string })[] = []
  const counts = new Map<string, number>()
  const count = (name: string, change: number) => counts.set(name, (counts.get(name) ?? 0) + change)
  return {
    around: (): Inherited => open.at(-1) ?? none,
    start(name: string, inherited: Inherited): void {
      if (voidElements.has(name)) return
      open.push({ name, ...inherited })
      count(name, 1)
    },
    /** Ends the innermost element with this name, and all inside of it; returns what held inside of it. */
    end(name: string): Inherited {
      // Without this, end tags without a start would each search all that is open.
      if (!counts.get(name)) return open.at(-1) ?? none
      for (let ended = open.pop(); ended; ended = open.pop()) {
        count(ended.name, -1)
        if (ended.name === name) return ended
      }
      return none
    },
  }
}
