import { readFileSync } from 'node:fs'
import path from 'node:path'
import type * as commands from '../commands/index.ts'
import { packageFolderOf } from '../lib/files/packageFolder.ts'
import { systemErrorCode, systemErrorInWords } from '../lib/files/systemErrors.ts'
import { cacheFolder } from './cacheFolder.ts'
import { openCodeCache } from './codeCache.ts'
import { openDiskStore } from './diskStore.ts'
import type { main, Now } from './main.ts'
import type { Terminal } from './promptInterview.ts'
import { stdinIsPipe } from './readPipe.ts'
import { storeOfVersion } from './storeOfVersion.ts'

/** Commands whose compiled code is kept from run to run. */
const cachedCommands = ['build', 'check', 'preview', 'explain', 'send-test', 'verify']

/** Of dist/, with code that was compiled when the program was built: scripts/bundle/compileAhead.mjs. */
export const compiledFolder = 'compiled'

/** Runs the command that this process was started with. */
export async function start(): Promise<void> {
  const packageFolder = packageFolderOf(import.meta.url)
  const { version } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8')) as { version: string }
  const { env, stdout, stderr, platform } = process
  const argv = process.argv.slice(2)
  const hasOutputFailed = watchOutput()
  const cwd = currentFolder()
  if (cwd === null) {
    stderr.write(
      'The folder that this was started in is not there any more. Go to your newsletter’s folder, and try again.\n',
    )
    process.exitCode = 1
    return
  }
  const isHelp = argv.includes('--help') || argv.includes('-h')
  const command = isHelp ? undefined : cachedCommands.find((name) => name === argv[0])
  const cache = argv.includes('--no-cache') || !command ? null : cacheFolder(env, platform)
  const store = cache === null ? null : openDiskStore(cache)
  const dist = path.join(packageFolder, 'dist')
  // dist/main.cjs is bundled from main.ts, dist/program.cjs from ../commands: --help needs only the first.
  const installed = openDiskStore(path.join(dist, compiledFolder))
  const codeCache = openCodeCache(dist, command ?? '', { store, installed })
  const run = (codeCache.require('main.cjs') as { readonly main: typeof main }).main
  const exitCode = await run({
    argv,
    cwd,
    env,
    openStdin: () => process.stdin,
    stdinIsPipe,
    openTerminal: () => openTerminal(stderr),
    now,
    stdout,
    stderr,
    version,
    packageFolder,
    interrupted: new Promise((resolve) => {
      // Once only: a second signal ends the process at once, as it does by default.
      if (argv[0] === 'preview' || argv[0] === 'init')
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
    }),
    openCommands: () => ({
      commands: codeCache.require('program.cjs') as typeof commands,
      store: store && storeOfVersion(store, version, dist),
    }),
  })
  process.exitCode = exitCode === 0 && hasOutputFailed() ? 1 : exitCode
  codeCache.write()
  await Promise.all([stdout, stderr].map(flush))
  // Ends at once: V8 would first collect its garbage.
  process.exit()
}

/** Columns that prompts need; a terminal that does not know its size says 0. */
const promptColumns = 20

function openTerminal(output: NodeJS.WriteStream): Terminal | null {
  const isTerminal = process.stdin.isTTY && output.isTTY && output.columns >= promptColumns
  return isTerminal ? { input: process.stdin, output } : null
}

/** The local day and time zone. */
function now(): Now {
  const today = new Date()
  const day = { year: today.getFullYear(), month: today.getMonth() + 1, day: today.getDate() }
  return { day, zone: Intl.DateTimeFormat().resolvedOptions().timeZone }
}

/** null when the folder was removed. */
function currentFolder(): string | null {
  try {
    return process.cwd()
  } catch (error) {
    if (systemErrorCode(error) === null) throw error
    return null
  }
}

/** Reports output that could not be written, such as to a full disk; returns whether there was any. */
function watchOutput(): () => boolean {
  let hasFailed = false
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // A reader that has seen enough, such as `| head`, closes the pipe: that is no failure.
      if (error.code === 'EPIPE') return
      const reason = systemErrorInWords(error)
      if (reason === null) throw error
      if (!hasFailed && stream === process.stdout)
        process.stderr.write(`What this prints could not be written (${reason}).\n`)
      hasFailed = true
      process.exitCode ||= 1
    })
  return () => hasFailed
}

/** Resolves once all that was written is printed, or has failed and `watchOutput` has heard of it. */
function flush(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    if (stream.destroyed) setImmediate(resolve)
    else stream.write('', () => setImmediate(resolve))
  })
}
