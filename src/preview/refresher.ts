import type { PreviewSession } from './session.ts'

/** Looks again at what is shown, and tells the pages what has become of it. */
export interface Refresher {
  /** Something has been saved. */
  filesChanged(): void
  close(): void
}

interface RefresherOptions {
  readonly session: PreviewSession
  readonly notifyPages: (changed: readonly string[]) => void
  readonly reportFault: (error: unknown) => void
}

/** How long an error may stand before it is shown, in milliseconds. */
const errorDelay = 120

/**
 * How long until it looks by itself whether files have changed, in milliseconds: where the system tells of changes, and
 * where it has once not done so, as on many network drives.
 */
const pollIntervals = { told: 2_000, untold: 500 }

/** A file that another program holds is tried again soon, and then less and less often. */
const retryDelays = { first: 150, longest: 2_000 }

export function openRefresher({ session, notifyPages, reportFault }: RefresherOptions): Refresher {
  // One for all: what is changed again is waited for again, from its last change on.
  let settling: NodeJS.Timeout | undefined
  let checking: NodeJS.Timeout | undefined
  let closed = false
  let wait = pollIntervals.told
  let retry = retryDelays.first

  const filesChanged = coalesced(async () => {
    clearTimeout(settling)
    const { changed, hasDeferred } = await session.refresh(true)
    notifyPages(changed)
    clearTimeout(settling)
    if (closed) return
    if (hasDeferred) settling = setTimeout(settle, errorDelay)
    retry = retryDelays.first
    checkIn(Math.max(retry, errorDelay))
  }, reportFault)

  const settle = coalesced(async () => {
    const { changed } = await session.refresh(false)
    if (changed.length) notifyPages(changed)
  }, reportFault)

  const check = coalesced(async () => {
    const behind = await session.checkFiles()
    if (behind === 'changed') {
      wait = pollIntervals.untold
      filesChanged()
    }
    if (behind === 'unreadable') settle()
    retry = behind === 'unreadable' ? Math.min(retry * 2, retryDelays.longest) : retryDelays.first
    if (behind !== 'changed') checkIn(behind === 'unreadable' ? retry : wait)
  }, reportFault)

  function checkIn(milliseconds: number): void {
    clearTimeout(checking)
    if (!closed) checking = setTimeout(check, milliseconds)
  }

  checkIn(wait)
  return {
    filesChanged,
    close() {
      closed = true
      clearTimeout(settling)
      clearTimeout(checking)
    },
  }
}

/** Runs something again when it was asked for while it ran, and never twice at a time. */
function coalesced(work: () => Promise<void>, fault: (error: unknown) => void): () => void {
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
