import type { PreviewSession } from './session.ts'

/** Refreshes the session when files have changed, and notifies the pages. */
export interface Refresher {
  /** Called by the watcher after each save. */
  filesChanged(): void
  close(): void
}

interface RefresherOptions {
  readonly session: PreviewSession
  readonly notifyPages: (changed: readonly string[]) => void
  readonly reportFault: (error: unknown) => void
}

/** Milliseconds that an error must last before it is shown: while it is being saved, a file is empty for a moment. */
const errorDelay = 120

/**
 * Milliseconds between two checks for changes that the watcher has not reported: as long as it has missed none, and
 * once it has, as on many network drives.
 */
const pollIntervals = { reliable: 2_000, unreliable: 500 }

/** Milliseconds until a file that another program locks is read again; each wait is twice the one before. */
const retryDelays = { first: 150, longest: 2_000 }

export function openRefresher({ session, notifyPages, reportFault }: RefresherOptions): Refresher {
  // One timer for all issues: each change starts the delay again.
  let errorTimer: NodeJS.Timeout | undefined
  let pollTimer: NodeJS.Timeout | undefined
  let isClosed = false
  let pollInterval = pollIntervals.reliable
  let retryDelay = retryDelays.first

  const filesChanged = coalesced(async () => {
    clearTimeout(errorTimer)
    const { changed, hasDeferred } = await session.refresh({ deferErrors: true })
    notifyPages(changed)
    if (isClosed) return
    if (hasDeferred) errorTimer = setTimeout(showErrors, errorDelay)
    retryDelay = retryDelays.first
    schedulePoll(Math.max(retryDelay, errorDelay))
  }, reportFault)

  const showErrors = coalesced(async () => {
    const { changed } = await session.refresh({ deferErrors: false })
    if (changed.length) notifyPages(changed)
  }, reportFault)

  const poll = coalesced(async () => {
    const reason = await session.checkFiles()
    if (reason === 'changed') {
      // The watcher has missed it. The refresh schedules the next poll.
      pollInterval = pollIntervals.unreliable
      filesChanged()
    } else if (reason === 'unreadable') {
      showErrors()
      retryDelay = Math.min(retryDelay * 2, retryDelays.longest)
      schedulePoll(retryDelay)
    } else {
      retryDelay = retryDelays.first
      schedulePoll(pollInterval)
    }
  }, reportFault)

  function schedulePoll(milliseconds: number): void {
    clearTimeout(pollTimer)
    if (!isClosed) pollTimer = setTimeout(poll, milliseconds)
  }

  schedulePoll(pollInterval)
  return {
    filesChanged,
    close() {
      isClosed = true
      clearTimeout(errorTimer)
      clearTimeout(pollTimer)
    },
  }
}

/** A function that never runs `work` twice at a time: calls during a run make it run once more afterwards. */
function coalesced(work: () => Promise<void>, reportFault: (error: unknown) => void): () => void {
  let isRunning = false
  let runAgain = false
  const run = async () => {
    isRunning = true
    do {
      runAgain = false
      await work().catch(reportFault)
    } while (runAgain)
    isRunning = false
  }
  return () => {
    if (isRunning) runAgain = true
    else void run()
  }
}
