import type { ChildProcess } from 'node:child_process'
import open from 'open'

/** Milliseconds in which what cannot be opened says so. A browser may stay the child of what opened it. */
const startTimeout = 5_000

/** Opens an address or file with what the system has for it; false when it has nothing, or that fails. */
export async function openWithSystem(target: string): Promise<boolean> {
  try {
    return await hasStarted(await open(target))
  } catch {
    return false
  }
}

function hasStarted(child: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => {
    // On Windows it has often ended before it is handed over.
    if (child.exitCode !== null || child.signalCode !== null) return resolve(child.exitCode === 0)
    const timer = setTimeout(() => resolve(true), startTimeout)
    timer.unref()
    const settle = (started: boolean) => {
      clearTimeout(timer)
      resolve(started)
    }
    child.once('error', () => settle(false))
    child.once('exit', (code) => settle(code === 0))
  })
}
