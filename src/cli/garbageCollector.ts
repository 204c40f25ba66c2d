import { getHeapStatistics, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Bytes of used heap from which on garbage is collected. One issue needs about thirty million. */
const heapLimit = 100_000_000

/**
 * A function to call between two pieces of work: it collects garbage once the heap is large. V8 by itself waits until
 * the heap is four times what is in use, and longer on a busy machine: a long run would take ever more memory.
 */
export function openGarbageCollector(): () => void {
  let collect: (() => void) | null = null
  let limit = heapLimit
  return () => {
    if (getHeapStatistics().used_heap_size < limit) return
    collect ??= getGc()
    collect()
    // What is still in use now would be found again at once.
    limit = Math.max(heapLimit, 2 * getHeapStatistics().used_heap_size)
  }
}

/** V8's own `gc`, which it hides. The flag is reset, since V8 rejects a code cache that was made under other flags. */
function getGc(): () => void {
  setFlagsFromString('--expose-gc')
  const found: unknown = runInNewContext('globalThis.gc')
  setFlagsFromString('--no-expose-gc')
  return typeof found === 'function' ? () => void found() : () => undefined
}
