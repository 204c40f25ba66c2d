/** Waits between attempts, in milliseconds: about two seconds in all. */
const waits = [10, 20, 40, 80, 150, 300, 600, 800]

/** Error codes while a virus scanner, a synchronising service or a viewer holds a file or folder. */
const temporaryErrors = new Set(['EPERM', 'EACCES', 'EBUSY', 'ENOTEMPTY'])

/** Runs an operation on files, if need be several times. */
export type Retry = <T>(work: () => T) => T

/** Retries an operation that another program may block. All operations share the two seconds of waiting. */
export function openRetry(): Retry {
  const waitsLeft = [...waits]
  return (work) => {
    for (;;) {
      try {
        return work()
      } catch (error) {
        const wait = isTemporary(error) ? waitsLeft.shift() : undefined
        if (wait === undefined) throw error
        sleep(wait)
      }
    }
  }
}

function isTemporary(error: unknown): boolean {
  return error instanceof Error && 'code' in error && temporaryErrors.has(String(error.code))
}

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}
