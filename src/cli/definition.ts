import type { CommandContext, ExitCode } from '../commands/context.ts'
import type * as commands from '../commands/index.ts'
import type { Command, Option } from './commander.ts'

/** What a command's definition is made with. */
interface CommandLine {
  readonly program: Command
  /** Absolute path of the project's folder; null outside of any project. */
  readonly root: string | null
  /** Only for --help: start.ts reads it before anything is parsed, as it decides how the commands are loaded. */
  readonly noCache: () => Option
  /** Names an issue of the project in a help text, once it is shown. */
  readonly withIssueName: (help: string) => () => string
  /** Loads the code of the commands, and runs one of them. */
  readonly run: (
    command: (all: typeof commands, context: CommandContext) => ExitCode | Promise<ExitCode>,
  ) => Promise<void>
}

/** Defines a command: its arguments, options and examples. */
export type Definition = (cli: CommandLine) => void
