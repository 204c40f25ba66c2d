import path from 'node:path'
import chokidar from 'chokidar'

/** What an email can be made of; other files may come and go. */
const watched = /\.(ya?ml|md|txt|hbs|png|jpe?g|gif)$/i

const isWatched = (name: string | null) => name !== null && !name.startsWith('.') && watched.test(name)

/** How long after a change others of the same save are waited for, in milliseconds. */
const burstDelay = 8

export interface Watch {
  /** When changes from now on will be seen. */
  readonly ready: Promise<void>
  close(): Promise<void>
}

/**
 * Tells of changes to a project's files, once for a burst of them. Folders of generated or foreign files, and those
 * that begin with a dot, are not looked into.
 */
export function watchFiles(root: string, out: string, changed: () => void, failed: (reason: string) => void): Watch {
  let timer: NodeJS.Timeout | undefined
  const watcher = chokidar.watch(root, {
    ignoreInitial: true,
    // Saving by rename is handled by asking what is there after the burst; waiting for it would cost 100 ms.
    atomic: false,
    ignored: (file, stat) => {
      // It gives paths with "/" on every system.
      const own = path.resolve(file)
      if (own === root) return false
      const name = path.basename(file)
      if (name.startsWith('.') || name === 'node_modules' || own === out) return true
      return stat?.isFile() === true && !watched.test(name)
    },
  })
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(changed, burstDelay)
  }
  watcher.on('all', soon)
  // It tells of one change of a file in 5 ms, so that a second one would be lost.
  watcher.on('raw', (_event, name) => {
    if (isWatched(name)) soon()
  })
  watcher.on('error', (error) => failed(error instanceof Error ? error.message : String(error)))
  return {
    ready: new Promise((resolve) => watcher.once('ready', () => resolve())),
    async close() {
      clearTimeout(timer)
      await watcher.close()
    },
  }
}
