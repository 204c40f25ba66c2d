import { getHeapStatistics, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Bytes of JavaScript's memory that may lie unused before it is tidied. One issue needs some thirty million. */
const mostUsed = 100_000_000

/**
 * Between two pieces of work, clears away what the last ones have left, once there is much of it. V8 by itself waits until
 * there is four times what is in use, and for longer on a busy machine: a long run would take ever more.
 */
export function openGarbageCollector(): () => void {
  let collect: (() => void) | null = null
  let limit = mostUsed
  return () => {
    if (getHeapStatistics().used_heap_size < limit) return
    collect ??= collector()
    collect()
    // Where so much is in use, to look again at once would find nothing.
    limit = Math.max(mostUsed, 2 * getHeapStatistics().used_heap_size)
  }
}

/** V8's own function, which it hides; its settings are as before afterwards, so that it takes the compiled code it knows. */
function collector(): () => void {
  setFlagsFromString('--expose-gc')
  const found: unknown = runInNewContext('globalThis.gc')
  setFlagsFromString('--no-expose-gc')
  return typeof found === 'function' ? () => void found() : () => undefined
}
