import { readFileSync } from 'node:fs'
import path from 'node:path'
import type * as commands from '../commands/index.ts'
import { packageFolderOf } from '../lib/files/packageFolder.ts'
import { systemErrorCode, systemErrorInWords } from '../lib/files/systemErrors.ts'
import { cacheFolder } from './cacheFolder.ts'
import { openCodeCache } from './codeCache.ts'
import { openDiskStore } from './diskStore.ts'
import type { main } from './main.ts'

/** Commands worth keeping compiled code for. */
const uses = ['build', 'check', 'preview', 'explain']

/** Runs the command that this process was started with. */
export async function start(): Promise<void> {
  const packageFolder = packageFolderOf(import.meta.url)
  const { version } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8')) as { version: string }
  const { env, stdout, stderr, platform } = process
  const argv = process.argv.slice(2)
  const isUnprinted = watchOutput()
  const cwd = workingFolder()
  if (cwd === null) {
    stderr.write(
      'The folder that this was started in is not there any more. Go to your newsletter’s folder, and try again.\n',
    )
    process.exitCode = 1
    return
  }
  const use = argv.includes('--help') || argv.includes('-h') ? undefined : uses.find((name) => name === argv[0])
  const cache = argv.includes('--no-cache') || !use ? null : cacheFolder(env, platform)
  const store = cache === null ? null : openDiskStore(cache)
  const codeCache = openCodeCache(path.join(packageFolder, 'dist'), { use: use ?? '', version, store })
  const run = (codeCache.require('main.cjs') as { readonly main: typeof main }).main
  const code = await run({
    argv,
    cwd,
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
    openCommands: () => ({ commands: codeCache.require('program.cjs') as typeof commands, store: codeCache.store() }),
  })
  process.exitCode = code === 0 && isUnprinted() ? 1 : code
  codeCache.write()
  await Promise.all([stdout, stderr].map(printed))
  // Nothing is left to do, but V8 would first tidy up its memory.
  process.exit()
}

/** When all that was written to it is printed, or could not be, and that has been told. */
function printed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    if (stream.destroyed) setImmediate(resolve)
    else stream.write('', () => setImmediate(resolve))
  })
}

/** null where it was removed. */
function workingFolder(): string | null {
  try {
    return process.cwd()
  } catch (error) {
    if (systemErrorCode(error) === null) throw error
    return null
  }
}

/** Tells of output that went nowhere, such as to a full disk, and lets the process fail; the answer is whether any did. */
function watchOutput(): () => boolean {
  let unprinted = false
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // A reader that has seen enough, such as `| head`, closes the pipe: no reason to fail.
      if (error.code === 'EPIPE') return
      const reason = systemErrorInWords(error)
      if (reason === null) throw error
      if (!unprinted && stream === process.stdout)
        process.stderr.write(`What this prints could not be written (${reason}).\n`)
      unprinted = true
      process.exitCode ||= 1
    })
  return () => unprinted
}
