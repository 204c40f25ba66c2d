import { lstatSync } from 'node:fs'
import path from 'node:path'
import type { Context, ExitCode } from '../commands/context.ts'
import { isBelow } from '../lib/files/isBelow.ts'
import { systemErrorCode } from '../lib/files/systemErrors.ts'
import { openPaint, type Paint } from '../report/paint.ts'
import { diskFiles } from '../stages/load/diskFiles.ts'
import { readOnce } from '../stages/load/readOnce.ts'
import { makeCommandLine, usageExit } from './commandLine.ts'
import { openGarbageCollector } from './garbageCollector.ts'
import type { OpenCommands } from './openCommands.ts'
import { ownStack } from './ownStack.ts'

/** Where a process meets its surroundings. */
export interface World {
  readonly argv: readonly string[]
  readonly cwd: string
  readonly env: { readonly [name: string]: string | undefined }
  readonly stdout: { write(text: string): unknown; readonly isTTY?: boolean }
  readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean }
  readonly version: string
  /** The folder of the installed package. */
  readonly packageFolder: string
  readonly interrupted: Promise<void>
  /** Loads the commands. */
  openCommands: OpenCommands
}

/** Runs one command; the answer is the process's exit code. */
export async function main(world: World): Promise<ExitCode> {
  const { argv, cwd, env, stdout, stderr, version, packageFolder, interrupted } = world
  const screen = openScreen(world)
  let unchanged = true
  const fault = (error: unknown) => reportFault(error, world, screen.stderr, unchanged)
  const context: Omit<Context, 'store'> = {
    cwd,
    root: findRoot(cwd),
    builtIn: readOnce(diskFiles(packageFolder)),
    ...screen,
    interrupted,
    willWrite: () => {
      unchanged = false
    },
    collectGarbage: openGarbageCollector(),
    reportFault: (error) => void fault(error),
    paint: paintFor(stderr, env),
    paintOut: paintFor(stdout, env),
    version,
  }
  let code: ExitCode = 0
  try {
    const program = makeCommandLine(context, world.openCommands, (answer) => {
      code = answer
    })
    if (argv.length === 0) {
      program.outputHelp()
      return 0
    }
    await program.parseAsync([...argv], { from: 'user' })
    return code
  } catch (error) {
    if (isOwnFileMissing(error, packageFolder)) throw error
    return usageExit(error) ?? fault(error)
  }
}

/** A file of the program that is loaded late may be missing as any other: no fault in it, but in how it was installed. */
function isOwnFileMissing(error: unknown, packageFolder: string): boolean {
  if (systemErrorCode(error) !== 'ENOENT' || !(error instanceof Error && 'path' in error)) return false
  return isBelow(path.join(packageFolder, 'dist'), String(error.path), path.sep)
}

function paintFor(stream: World['stdout'], env: World['env']): Paint {
  return openPaint(stream.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb')
}

/** The two streams, and a line on the terminal that whatever is written next takes the place of. */
function openScreen({ stdout, stderr, env }: World): Pick<Context, 'stdout' | 'stderr' | 'status'> {
  const watched = stderr.isTTY === true && !env['CI'] && env['TERM'] !== 'dumb'
  let shown = false
  const clear = () => {
    if (shown) stderr.write('\r\u001b[K')
    shown = false
  }
  const writeTo = (stream: World['stdout']) => (text: string) => {
    clear()
    stream.write(text)
  }
  return {
    stdout: writeTo(stdout),
    stderr: writeTo(stderr),
    status(text) {
      clear()
      if (!watched || text === '') return
      stderr.write(text)
      shown = true
    },
  }
}

/** The nearest folder, from here upwards, that holds newsletter.yaml, be it a broken link: that is told when it is read. */
function findRoot(from: string): string | null {
  if (isThere(path.join(from, 'newsletter.yaml'))) return from
  const parent = path.dirname(from)
  return parent === from ? null : findRoot(parent)
}

function isThere(file: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) !== undefined
  } catch (error) {
    // A folder that may not be looked into.
    if (systemErrorCode(error) === null) throw error
    return false
  }
}

function reportFault(
  error: unknown,
  { version, packageFolder }: World,
  stderr: Context['stderr'],
  unchanged: boolean,
): ExitCode {
  const files = unchanged ? ' Nothing of yours was changed.' : ''
  const detail = error instanceof Error ? ownStack(error.stack ?? error.message, packageFolder) : String(error)
  stderr(`This is a fault in cohes3ion ${version}, not in your files.${files}\n`)
  stderr('Please report it, with the text below and the command you ran, to the people who maintain it.\n\n')
  stderr(`${detail}\n`)
  return 70
}
