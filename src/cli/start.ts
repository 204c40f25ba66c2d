import { readFileSync } from 'node:fs'
import path from 'node:path'
import type * as commands from '../commands/index.ts'
import { packageFolderOf } from '../lib/packageFolder.ts'
import { cacheFolder } from './cacheFolder.ts'
import { openDiskStore } from './diskStore.ts'
import { openLoader } from './loadProgram.ts'
import type { main } from './main.ts'

/** Commands worth keeping compiled code for. */
const uses = ['build', 'check', 'preview', 'explain']

/** Runs the command that this process was started with. */
export async function start(): Promise<void> {
  const packageFolder = packageFolderOf(import.meta.url)
  const { version } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8')) as { version: string }
  const { env, stdout, stderr, platform } = process
  const argv = process.argv.slice(2)
  // A reader that has seen enough, such as `| head`, closes the pipe: no reason to fail.
  for (const stream of [stdout, stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
    })
  const use = argv.includes('--help') || argv.includes('-h') ? undefined : uses.find((name) => name === argv[0])
  const cache = argv.includes('--no-cache') || !use ? null : cacheFolder(env, platform)
  const store = cache === null ? null : openDiskStore(cache)
  const loader = openLoader(path.join(packageFolder, 'dist'), { use: use ?? '', version, store })
  const run = (loader.load('main.cjs') as { readonly main: typeof main }).main
  process.exitCode = await run({
    argv,
    cwd: process.cwd(),
    env,
    stdout,
    stderr,
    version,
    packageFolder,
    interrupted: new Promise((resolve) => {
      // A second one ends the process at once, as it does without us.
      if (argv[0] === 'preview')
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
    }),
    load: () => ({ commands: loader.load('program.cjs') as typeof commands, store: loader.store() }),
  })
  loader.keep()
}
