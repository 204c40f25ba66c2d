import type { CommandContext, ExitCode } from '../commands/context.ts'
import { noNewsletterYet, withoutNewsletter } from '../commands/withoutNewsletter.ts'
import { prettyFindings } from '../report/pretty.ts'
import { Command, CommanderError, Option } from './commander.ts'
import { defineBuild } from './commands/build.ts'
import { defineCheck } from './commands/check.ts'
import { defineDiary } from './commands/diary.ts'
import { defineExplain } from './commands/explain.ts'
import { defineImages } from './commands/images.ts'
import { defineInit } from './commands/init.ts'
import { defineNew } from './commands/new.ts'
import { definePreview } from './commands/preview.ts'
import { defineSchema } from './commands/schema.ts'
import { defineSendTest } from './commands/sendTest.ts'
import { defineVerify } from './commands/verify.ts'
import type { Definition } from './definition.ts'
import { nameAnIssue } from './nameAnIssue.ts'
import type { OpenCommands } from './openCommands.ts'
import { usageErrorInWords } from './usageErrors.ts'

/** The commands, in the order in which an issue needs them. */
const definitions: readonly Definition[] = [
  defineInit,
  defineNew,
  defineBuild,
  definePreview,
  defineCheck,
  defineImages,
  defineSendTest,
  defineVerify,
  defineDiary,
  defineExplain,
  defineSchema,
]

const programHelp = (firstPage: string, root: string | null) => `
Examples:
  cohes3ion init                    begin a newsletter in an empty folder
  cohes3ion new summer              begin the next issue from the last one
  cohes3ion build issue-5           build one issue into out/issue-5
  cohes3ion preview issue-5         look at it while you write it
  cohes3ion check issue-5           have it looked over before it goes out
  cohes3ion explain spotlight       the fields of a section, with an example
  cohes3ion explain unknown-field   what a message means
  cohes3ion explain pages           all pages of the documentation

How to make a first issue, in a file that you can open:
  ${firstPage}${root === null ? `\n\n${noNewsletterYet}` : ''}`

/**
 * Defines the command line. The code of the commands is loaded only when one of them is chosen; `setExitCode` gets what
 * it returns.
 */
export function makeCommandLine(
  context: Omit<CommandContext, 'store'>,
  openCommands: OpenCommands,
  setExitCode: (code: ExitCode) => void,
): Command {
  const withIssueName = (help: string) => () => nameAnIssue(help, context.root)
  const printError = (command: string | null) => (text: string, write: (text: string) => void) => {
    const words = context.forReader(usageErrorInWords(text, command, context.root))
    // What is lacking is of no use before there is a newsletter.
    const lacks = context.root === null && isLack.test(text)
    write(lacks ? `${prettyFindings([withoutNewsletter(context.cwd)], context.paint)}\n\n${words}` : words)
  }
  const program = new Command('cohes3ion')
    .description('Builds newsletters from plain text files: HTML to paste, a complete document, and plain text.')
    .version(context.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show a command’s help')
    .showSuggestionAfterError()
    .exitOverride()
    .configureHelp({ argumentDescription: ({ description }) => nameAnIssue(description, context.root) })
    .configureOutput({
      writeOut: (text) => context.stdout(context.forReader(text)),
      writeErr: context.stderr,
      outputError: printError(null),
    })
    .addHelpText('after', withIssueName(programHelp(context.packagePath('docs/first-issue.md'), context.root)))
  for (const define of definitions)
    define({
      program,
      root: context.root,
      noCache: () => new Option('--no-cache', 'neither use nor keep anything from run to run'),
      withIssueName,
      async run(command) {
        const { commands, store } = openCommands()
        setExitCode(await command(commands, { ...context, store }))
      },
    })
  for (const command of program.commands)
    command.configureOutput({ ...program.configureOutput(), outputError: printError(command.name()) })
  return program
}

/** The exit code behind an error that commander has already printed; null when it is not commander's. */
export function usageExitCode(error: unknown): ExitCode | null {
  if (!(error instanceof CommanderError)) return null
  return error.exitCode === 0 ? 0 : 2
}

/** Commander's message on a command that lacks an argument or an option that it needs. */
const isLack = /^error: (?:missing required argument|required option) /
