import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import type { BuildOptions } from '../commands/build.ts'
import type { CheckOptions } from '../commands/check.ts'
import type { CommandContext, ExitCode } from '../commands/context.ts'
import type { ExplainedCommand } from '../commands/explain.ts'
import type { PreviewOptions } from '../commands/preview.ts'
import { targets } from '../targets/index.ts'
import { buildHelp, checkHelp, explainHelp, previewHelp, programHelp, schemaHelp } from './helpTexts.ts'
import { nameAnIssue } from './nameAnIssue.ts'
import type { OpenCommands } from './openCommands.ts'
import { parseFolder, parseNames } from './optionValues.ts'

/**
 * Defines the command line: each command with its options and examples. The code of the commands is loaded only when
 * one of them is chosen; `setExitCode` gets what it returns.
 */
export function makeCommandLine(
  context: Omit<CommandContext, 'store'>,
  openCommands: OpenCommands,
  setExitCode: (code: ExitCode) => void,
): Command {
  // Only for --help: start.ts reads it before anything is parsed, as it decides how the commands are loaded.
  const noCache = () => new Option('--no-cache', 'neither use nor keep anything from run to run')
  // A function, as the project's issues are listed for it: only when help is shown.
  const withIssueName = (help: string) => () => nameAnIssue(help, context.root)
  const program = new Command('cohes3ion')
    .description('Builds newsletters from plain text files: HTML to paste, a complete document, and plain text.')
    .version(context.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show a command’s help')
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({ writeOut: context.stdout, writeErr: context.stderr })
    .addHelpText('after', withIssueName(programHelp))

  program
    .command('build')
    .description('build issues into the out folder')
    .argument('[issue...]', 'the issues’ names, such as issue-5')
    .option('--all', 'build every issue')
    .addOption(
      new Option('--out <folder>', 'where to write (default: out, beside newsletter.yaml)').argParser(parseOutFolder),
    )
    .addOption(targetOption())
    .addOption(
      new Option('--format <format>', 'how findings are printed').choices(['pretty', 'json']).default('pretty'),
    )
    .addOption(noCache())
    .addHelpText('after', withIssueName(buildHelp))
    .action(async (issues: string[], options: BuildOptions, command: Command) => {
      requireIssue(issues, options, command, context.root)
      const { commands, store } = openCommands()
      setExitCode(await commands.build(issues, options, { ...context, store }))
    })

  program
    .command('check')
    .description('look an issue over before it goes out: texts, links, pictures, dates, accessibility')
    .argument('[issue...]', 'the issues’ names, such as issue-5')
    .option('--all', 'check every issue')
    .option('--strict', 'let warnings count as errors')
    .option('--fix', 'fix what is certain in your files')
    .option('--dry-run', 'show what --fix would change, and change nothing')
    .option('--online', 'ask the addresses of links whether they are there')
    .addOption(new Option('--only <rules>', 'these rules or groups alone, with commas between').argParser(parseNames))
    .addOption(new Option('--skip <rules>', 'all but these rules or groups').argParser(parseNames))
    .addOption(targetOption())
    .addOption(
      new Option('--format <format>', 'how it is reported')
        .choices(['pretty', 'json', 'github', 'sarif'] satisfies CheckOptions['format'][])
        .default('pretty'),
    )
    .addOption(noCache())
    .addHelpText('after', withIssueName(checkHelp))
    .action(async (issues: string[], options: CheckOptions, command: Command) => {
      requireIssue(issues, options, command, context.root)
      const { commands, store } = openCommands()
      setExitCode(await commands.check(issues, options, { ...context, store }))
    })

  program
    .command('preview')
    .description('look at an issue as every reader will see it, while you write it')
    .argument('[issue]', 'the issue’s name; without one, all issues are listed')
    .option('--no-open', 'do not open the browser')
    .addOption(
      new Option('--port <number>', 'where it is served (default: 4321, or the next that is free)').argParser(
        parsePort,
      ),
    )
    .addOption(noCache())
    .addHelpText('after', withIssueName(previewHelp))
    .action(async (issue: string | undefined, options: PreviewOptions) => {
      const { commands, store } = openCommands()
      setExitCode(await commands.preview(issue, options, { ...context, store }))
    })

  program
    .command('explain')
    .description('explain a section, a field, a language, a command, a message, and all else that has a name')
    .argument('[name...]', 'such as “diary”, “newsletter”, “date” or the name of a message')
    .addHelpText('after', explainHelp)
    .addOption(noCache())
    .action((words: readonly string[]) => {
      const { commands, store } = openCommands()
      const topic = words.length > 0 ? words.join(' ') : undefined
      setExitCode(commands.explain(topic, program.commands.map(explained), { ...context, store }))
    })

  program
    .command('schema')
    .description('write what your editor knows of this newsletter: its fields, values and help')
    .addHelpText('after', schemaHelp)
    .addOption(noCache())
    .action(() => {
      const { commands, store } = openCommands()
      setExitCode(commands.schema({ ...context, store }))
    })

  return program
}

/** A command for `explain`, with the text of its --help. */
function explained(command: Command): ExplainedCommand {
  const help = () => {
    const parts: string[] = []
    command.configureOutput({ writeOut: (text) => void parts.push(text) }).outputHelp()
    return parts.join('')
  }
  return { name: command.name(), summary: command.description(), help }
}

function targetOption(): Option {
  return new Option('--target <name>', 'the platform that sends it (default: the newsletter’s own)').choices(
    targets.map(({ id }) => id),
  )
}

/** Ends with a usage error unless either issues or --all are given. */
function requireIssue(
  issues: readonly string[],
  { all }: { readonly all?: boolean },
  command: Command,
  root: string | null,
): void {
  const name = command.name()
  if (issues.length === 0 && !all) {
    const example = nameAnIssue(`“cohes3ion ${name} issue-5”`, root)
    command.error(`error: name the issue to ${name}, such as ${example}, or use --all`, { exitCode: 2 })
  }
  // Either may be what was meant; to take one of them would silently ignore the other.
  if (issues.length > 0 && all)
    command.error(`error: name issues to ${name}, or use --all, not both: ${issues.join(' ')}`, { exitCode: 2 })
}

function parseOutFolder(text: string): string {
  const name = parseFolder(text)
  if (name.trim() === '') throw new InvalidArgumentError('Name a folder, or leave --out away to write to out.')
  return name
}

function parsePort(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('A port is a number from 0 to 65535; 0 takes any that is free.')
  return port
}

/** The exit code behind an error that commander has already printed; null when it is not commander's. */
export function usageExitCode(error: unknown): ExitCode | null {
  if (!(error instanceof CommanderError)) return null
  return error.exitCode === 0 ? 0 : 2
}
