import type { ChildProcess } from 'node:child_process'
import open from 'open'

/**
 * Milliseconds after which a program that has not exited counts as started. A browser may stay a child of the opener.
 */
const startTimeout = 5_000

/** Opens an address or file in the system's program for it; false when there is none, or it fails. */
export async function openWithSystem(target: string): Promise<boolean> {
  try {
    return await hasStarted(await open(target))
  } catch {
    return false
  }
}

function hasStarted(child: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => {
    // On Windows it has often exited before `open` resolves.
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
