import path from 'node:path'
import type { CommandContext, ExitCode } from '../commands/context.ts'
import { findRoot } from '../commands/findRoot.ts'
import { isBelow } from '../lib/files/isBelow.ts'
import { systemErrorCode } from '../lib/files/systemErrors.ts'
import type { Day } from '../lib/time/day.ts'
import { forTerminal } from '../report/forTerminal.ts'
import { openPaint, type Paint } from '../report/paint.ts'
import { diskFiles } from '../stages/load/diskFiles.ts'
import { readOnce } from '../stages/load/readOnce.ts'
import { makeCommandLine, usageExitCode } from './commandLine.ts'
import { openGarbageCollector } from './garbageCollector.ts'
import { mapStack } from './mapStack.ts'
import type { OpenCommands } from './openCommands.ts'
import { openInterview } from './openInterview.ts'
import type { Terminal } from './promptInterview.ts'
import { openPipe } from './readPipe.ts'
import { type Input, openPrompt } from './terminalPrompt.ts'

/** All that a run gets from its process, so that a test can give it something else. */
export interface ProcessContext {
  readonly argv: readonly string[]
  readonly cwd: string
  readonly env: { readonly [name: string]: string | undefined }
  /** Node.js opens it when it is first read, which takes time. */
  readonly openStdin: () => Input
  /** Whether standard input is a pipe or a file, which end. */
  readonly stdinIsPipe: () => boolean
  readonly stdout: Output
  readonly stderr: Output
  /** The terminal that keys are read from; null where input or output is none. */
  readonly openTerminal: () => Terminal | null
  readonly now: () => Now
  readonly version: string
  /** The folder of the installed package. */
  readonly packageFolder: string
  readonly interrupted: Promise<void>
  /** Loads the commands. */
  openCommands: OpenCommands
}

/** A stream; a terminal tells its width. */
interface Output {
  write(text: string): unknown
  readonly isTTY?: boolean
  readonly columns?: number
}

export interface Now {
  readonly day: Day
  /** IANA name. */
  readonly zone: string
}

/** Runs one command; resolves to the process's exit code. */
export async function main(processContext: ProcessContext): Promise<ExitCode> {
  const { argv, cwd, env, openStdin, stdinIsPipe, stdout, stderr, version, packageFolder, interrupted, now } =
    processContext
  const program = programOf(env)
  const output = openOutput(processContext, program)
  let mayHaveWritten = false
  const fault = (error: unknown) => reportFault(error, processContext, output.stderr, mayHaveWritten)
  const context: Omit<CommandContext, 'store'> = {
    cwd,
    root: findRoot(cwd),
    builtIn: readOnce(diskFiles(packageFolder)),
    packagePath: (file) => path.join(packageFolder, file),
    ...output,
    ask: openPrompt(openStdin, stderr),
    readPipe: openPipe(openStdin, stdinIsPipe),
    interview: openInterview(processContext),
    today: () => now().day,
    zone: () => now().zone,
    program,
    forReader: (text) => forTerminal(text, { program, columns: columnsOf(stdout) }),
    interrupted,
    willWrite: () => {
      mayHaveWritten = true
    },
    collectGarbage: openGarbageCollector(),
    reportFault: (error) => void fault(error),
    paint: paintFor(stderr, env),
    paintOut: paintFor(stdout, env),
    version,
  }
  let exitCode: ExitCode = 0
  try {
    const commandLine = makeCommandLine(context, processContext.openCommands, (code) => {
      exitCode = code
    })
    if (argv.length === 0) {
      commandLine.outputHelp()
      return 0
    }
    await commandLine.parseAsync([...argv], { from: 'user' })
    return exitCode
  } catch (error) {
    if (isOwnFileMissing(error, packageFolder)) throw error
    return usageExitCode(error) ?? fault(error)
  }
}

/** A file of the program that is loaded late may be missing: that is a broken installation, which bin/ reports. */
function isOwnFileMissing(error: unknown, packageFolder: string): boolean {
  if (systemErrorCode(error) !== 'ENOENT' || !(error instanceof Error && 'path' in error)) return false
  return isBelow(path.join(packageFolder, 'dist'), String(error.path), path.sep)
}

/** What is typed to run this program. npx also runs what then runs this program by itself, such as a test. */
function programOf({
  npm_command: command,
  npm_lifecycle_script: script = 'cohes3ion',
}: ProcessContext['env']): string {
  return command === 'exec' && script.includes('cohes3ion') ? 'npx cohes3ion' : 'cohes3ion'
}

/** Null without a terminal, or of one that does not know its size and says 0. */
function columnsOf({ isTTY, columns = 0 }: Output): number | null {
  return isTTY === true && columns > 0 ? columns : null
}

function paintFor(stream: Output, env: ProcessContext['env']): Paint {
  return openPaint(stream.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb')
}

/** Writers to both streams, and a status line on the terminal, which the next output replaces. */
function openOutput(
  { stdout, stderr, env }: ProcessContext,
  program: string,
): Pick<CommandContext, 'stdout' | 'stderr' | 'status'> {
  const showsStatus = stderr.isTTY === true && !env['CI'] && env['TERM'] !== 'dumb'
  let shown = false
  const clear = () => {
    if (shown) stderr.write('\r\u001b[K')
    shown = false
  }
  const writeTo = (stream: Output) => (text: string) => {
    clear()
    stream.write(text)
  }
  const writeToScreen = writeTo(stderr)
  return {
    stdout: writeTo(stdout),
    stderr: (text) => writeToScreen(forTerminal(text, { program, columns: columnsOf(stderr) })),
    status(text) {
      clear()
      if (!showsStatus || text === '') return
      stderr.write(text)
      shown = true
    },
  }
}

function reportFault(
  error: unknown,
  { version, packageFolder }: ProcessContext,
  stderr: CommandContext['stderr'],
  mayHaveWritten: boolean,
): ExitCode {
  const files = mayHaveWritten ? '' : ' Nothing of yours was changed.'
  const detail = error instanceof Error ? mapStack(error.stack ?? error.message, packageFolder) : String(error)
  stderr(`This is a fault in cohes3ion ${version}, not in your files.${files}\n`)
  stderr('Please report it, with the text below and the command you ran, to the people who maintain it.\n\n')
  stderr(`${detail}\n`)
  return 70
}
