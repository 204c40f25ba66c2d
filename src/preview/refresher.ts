import type { PreviewSession } from './session.ts'

/** Looks again at what is shown, and tells the pages what has become of it. */
export interface Refresher {
  /** Something has been saved. */
  saved(): void
  close(): void
}

interface RefresherOptions {
  readonly session: PreviewSession
  readonly tell: (changed: readonly string[]) => void
  readonly fault: (error: unknown) => void
}

/** How long an error may stand before it is shown, in milliseconds. */
const patience = 120

/**
 * How long until it looks by itself whether files have changed, in milliseconds: where the system tells of changes, and
 * where it has once not done so, as on many network drives.
 */
const waits = { told: 2_000, untold: 500 }

/** A file that another program holds is tried again soon, and then less and less often. */
const retries = { first: 150, longest: 2_000 }

export function openRefresher({ session, tell, fault }: RefresherOptions): Refresher {
  // One for all: what is changed again is waited for again, from its last change on.
  let settling: NodeJS.Timeout | undefined
  let checking: NodeJS.Timeout | undefined
  let closed = false
  let wait = waits.told
  let retry = retries.first

  const saved = inTurn(async () => {
    clearTimeout(settling)
    const { changed, waiting } = await session.refresh(true)
    tell(changed)
    clearTimeout(settling)
    if (closed) return
    if (waiting) settling = setTimeout(settle, patience)
    retry = retries.first
    checkIn(Math.max(retry, patience))
  }, fault)

  const settle = inTurn(async () => {
    const { changed } = await session.refresh(false)
    if (changed.length) tell(changed)
  }, fault)

  const check = inTurn(async () => {
    const behind = await session.isBehind()
    if (behind === 'changed') {
      wait = waits.untold
      saved()
    }
    if (behind === 'unreadable') settle()
    retry = behind === 'unreadable' ? Math.min(retry * 2, retries.longest) : retries.first
    if (behind !== 'changed') checkIn(behind === 'unreadable' ? retry : wait)
  }, fault)

  function checkIn(milliseconds: number): void {
    clearTimeout(checking)
    if (!closed) checking = setTimeout(check, milliseconds)
  }

  checkIn(wait)
  return {
    saved,
    close() {
      closed = true
      clearTimeout(settling)
      clearTimeout(checking)
    },
  }
}

/** Runs something again when it was asked for while it ran, and never twice at a time. */
function inTurn(work: () => Promise<void>, fault: (error: unknown) => void): () => void {
  let running = false
  let again = false
  const run = async () => {
    running = true
    do {
      again = false
      await work().catch(fault)
    } while (again)
    running = false
  }
  return () => {
    if (running) again = true
    else void run()
  }
}
