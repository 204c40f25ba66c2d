import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import type { BuildOptions } from '../commands/build.ts'
import type { CheckOptions } from '../commands/check.ts'
import type { CommandContext, ExitCode } from '../commands/context.ts'
import type { InitOptions } from '../commands/init.ts'
import type { NewOptions } from '../commands/new.ts'
import type { PreviewOptions } from '../commands/preview.ts'
import { targets } from '../targets/index.ts'
import { buildHelp, checkHelp, explainHelp, initHelp, newHelp, previewHelp, programHelp } from './helpTexts.ts'
import { initOptions } from './initOptions.ts'
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

  const init = program
    .command('init')
    .description('begin a newsletter in an empty folder')
    .argument('[folder]', 'where (default: this folder)', parseFolder)
    .addHelpText('after', initHelp)
    .action(async (folder: string | undefined, options: InitOptions) => {
      const { commands, store } = openCommands()
      setExitCode(await commands.init(folder, options, { ...context, store }))
    })
  for (const [flags, description] of initOptions) init.option(flags, description)

  program
    .command('new')
    .description('begin the next issue, from the last one')
    .argument('<issue>', 'its name, such as issue-2')
    .option('--from <issue>', 'the issue to begin from (default: the last)')
    .option('--date <date>', 'its date, such as 2026-12-01')
    .addOption(
      new Option('--keep <sections>', 'sections whose contents stay, with commas between').argParser(parseNames),
    )
    .addOption(new Option('--sections <types>', 'these sections in place of the last issue’s').argParser(parseNames))
    .option('--blank', 'nothing of the last issue’s sections')
    .addHelpText('after', withIssueName(newHelp))
    .action(async (issue: string, options: NewOptions) => {
      const { commands, store } = openCommands()
      setExitCode(await commands.newIssue(issue, options, { ...context, store }))
    })

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
    .description('explain a section type, its fields, or a message')
    .argument('[topic]', 'a section type, “issue”, “newsletter”, or the name of a message')
    .addHelpText('after', explainHelp)
    .addOption(noCache())
    .action((topic: string | undefined) => {
      const { commands, store } = openCommands()
      setExitCode(commands.explain(topic, { ...context, store }))
    })

  return program
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
  // Outside of any newsletter, the command says how to begin one.
  if (issues.length === 0 && !all && root !== null) {
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
