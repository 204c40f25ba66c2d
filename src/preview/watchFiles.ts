import path from 'node:path'
import chokidar from 'chokidar'

/** Names of files that an email can be made of; others are ignored. */
const watched = /\.(ya?ml|md|txt|hbs|png|jpe?g|gif)$/i

const isWatched = (name: string | null) => name !== null && !name.startsWith('.') && watched.test(name)

/** Milliseconds in which further changes belong to the same save. */
const burstDelay = 8

export interface Watch {
  /** Resolves once the watcher is ready: it sees all changes from then on. */
  readonly ready: Promise<void>
  close(): Promise<void>
}

/**
 * Watches a project's files, and calls `onChange` once for a burst of changes. The out folder, node_modules and hidden
 * files and folders are ignored.
 */
export function watchFiles(root: string, out: string, onChange: () => void, onError: (reason: string) => void): Watch {
  let timer: NodeJS.Timeout | undefined
  const watcher = chokidar.watch(root, {
    ignoreInitial: true,
    // After a burst all files are read again, which covers saving by rename; chokidar's own handling costs 100 ms.
    atomic: false,
    ignored: (file, stat) => {
      // chokidar gives paths with "/" on every system.
      const own = path.resolve(file)
      if (own === root) return false
      const name = path.basename(file)
      if (name.startsWith('.') || name === 'node_modules' || own === out) return true
      return stat?.isFile() === true && !watched.test(name)
    },
  })
  const schedule = () => {
    clearTimeout(timer)
    timer = setTimeout(onChange, burstDelay)
  }
  watcher.on('all', schedule)
  // chokidar emits at most one change of a file in 5 ms; only the raw events have a second one.
  watcher.on('raw', (_event, name) => {
    if (isWatched(name)) schedule()
  })
  watcher.on('error', (error) => onError(error instanceof Error ? error.message : String(error)))
  return {
    ready: new Promise((resolve) => watcher.once('ready', () => resolve())),
    async close() {
      clearTimeout(timer)
      await watcher.close()
    },
  }
}
