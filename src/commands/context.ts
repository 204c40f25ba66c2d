import type { Store } from '../lib/cache/store.ts'
import type { Files } from '../model/files.ts'
import type { Paint } from '../report/paint.ts'

/** The world as a command sees it: everything that is not an argument. */
export interface CommandContext {
  /** Absolute path of the project's folder; null outside of any project. */
  readonly root: string | null
  readonly cwd: string
  readonly builtIn: Files
  /** What is kept between runs; null when nothing is to be. */
  readonly store: Store | null
  /** What the command makes: findings as JSON, explanations. */
  readonly stdout: (text: string) => void
  /** What it says about it. */
  readonly stderr: (text: string) => void
  /** Shows how far long work has come, where somebody is watching; an empty text takes it away. */
  readonly status: (text: string) => void
  /** Settles when the person at the terminal wants it to end (Ctrl-C). */
  readonly interrupted: Promise<void>
  /** Says that the command is about to change files: from then on it is not true that nothing was changed. */
  readonly willWrite: () => void
  /** Between two pieces of a long work: clears away what the last ones have left in memory. */
  readonly collectGarbage: () => void
  /** Tells of a fault of ours that it can go on after. */
  readonly reportFault: (error: unknown) => void
  /** Colours for what is said on `stderr`, and for what is made on `stdout`. */
  readonly paint: Paint
  readonly paintOut: Paint
  /** The program's own. */
  readonly version: string
}

/** 0: fine. 1: the content has errors. 2: wrong use. 70: a fault of ours. */
export type ExitCode = 0 | 1 | 2 | 70
