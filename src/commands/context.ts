import type { Store } from '../lib/cache/store.ts'
import type { Day } from '../lib/time/day.ts'
import type { Files } from '../model/files.ts'
import type { Interview } from '../model/question.ts'
import type { Paint } from '../report/paint.ts'

/** What a command needs besides its arguments and options. */
export interface CommandContext {
  /** Absolute path of the project's folder, which holds newsletter.yaml; null outside of any project. */
  readonly root: string | null
  readonly cwd: string
  /** The files of the installed package. */
  readonly builtIn: Files
  /** The absolute path of a file of the installed package. */
  readonly packagePath: (file: string) => string
  /** Keeps bytes from run to run; null with --no-cache, or where there is no cache folder. */
  readonly store: Store | null
  /** Writes the command's result, such as a report or an explanation. */
  readonly stdout: (text: string) => void
  /** Writes messages about it. */
  readonly stderr: (text: string) => void
  /** Shows the progress of long work on a terminal; an empty text clears it. */
  readonly status: (text: string) => void
  /** Asks a question on the terminal; null without a terminal, or where the input ends. */
  readonly ask: (question: string) => Promise<string | null>
  /**
   * Reads what another program or a file sends on standard input; null if that is a terminal, or, unless `always`, any
   * other thing that may never end.
   */
  readonly readPipe: (always: boolean) => Promise<Uint8Array | null>
  /** Asks several questions; `plain` without prompts that are answered by keys. */
  readonly interview: (plain: boolean) => Interview
  /** The current day, by the machine's clock. */
  readonly today: () => Day
  /** The IANA name of the machine's time zone. */
  readonly zone: () => string
  /** What the user types to run this program: "cohes3ion", or "npx cohes3ion". */
  readonly program: string
  /** A text for a person who reads `stdout`: as wide as the terminal, with commands as they are typed. */
  readonly forReader: (text: string) => string
  /** Resolves when the user ends the command (Ctrl-C). */
  readonly interrupted: Promise<void>
  /** Called before files are changed: a report of a fault then no longer says that nothing was changed. */
  readonly willWrite: () => void
  /** Called between two pieces of long work. */
  readonly collectGarbage: () => void
  /** Reports a fault of the program, and lets the command go on. */
  readonly reportFault: (error: unknown) => void
  /** Colours for `stderr`. */
  readonly paint: Paint
  /** Colours for `stdout`. */
  readonly paintOut: Paint
  /** The program's version. */
  readonly version: string
}

/**
 * 0: success. 1: the content has errors. 2: wrong usage. 70: a fault of the program (EX_SOFTWARE in BSD's
 * sysexits.h). 130: ended by Ctrl-C (128 and the number of SIGINT, as shells have it).
 */
export type ExitCode = 0 | 1 | 2 | 70 | 130
