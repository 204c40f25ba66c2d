/** Waits between attempts, in milliseconds: about two seconds in all. */
const waits = [10, 20, 40, 80, 150, 300, 600, 800]

/** What a scanner, a synchronising service or a viewer makes the system answer while it holds a file or folder. */
const passing = new Set(['EPERM', 'EACCES', 'EBUSY', 'ENOTEMPTY'])

/** Runs an operation on files, again if need be. */
export type Retry = <T>(work: () => T) => T

/** Tries again what another program may be in the way of. All operations share the two seconds. */
export function openRetry(): Retry {
  const left = [...waits]
  return (work) => {
    for (;;) {
      try {
        return work()
      } catch (error) {
        const wait = isPassing(error) ? left.shift() : undefined
        if (wait === undefined) throw error
        sleep(wait)
      }
    }
  }
}

function isPassing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && passing.has(String(error.code))
}

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}
