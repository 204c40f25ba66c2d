import type { BuildOptions } from '../../commands/build.ts'
import { targets } from '../../targets/index.ts'
import { type Command, Option } from '../commander.ts'
import type { Definition } from '../definition.ts'
import { parseOutFolder } from '../optionValues.ts'
import { requireIssue, targetOption } from '../sharedOptions.ts'

const help = `
Targets:
${targets.map(({ id, summary }) => `  ${id.padEnd(12)} ${summary}`).join('\n')}

Examples:
  cohes3ion build issue-5
  cohes3ion build --all
  cohes3ion build issue-5 --out ~/newsletters
  cohes3ion build issue-5 --final
  cohes3ion build issue-5 --format json`

/** Defines `cohes3ion build`. */
export const defineBuild: Definition = (cli) => {
  cli.program
    .command('build')
    .description('build issues into the out folder')
    .argument('[issue...]', 'the issues’ names, such as issue-5')
    .option('--all', 'build every issue')
    .addOption(
      new Option('--out <folder>', 'where to write (default: out, beside newsletter.yaml)').argParser(parseOutFolder),
    )
    .addOption(targetOption())
    .option('--final', 'build what is sent, and keep a record of it')
    .addOption(
      new Option('--format <format>', 'how findings are printed').choices(['pretty', 'json']).default('pretty'),
    )
    .addOption(cli.noCache())
    .addHelpText('after', cli.withIssueName(help))
    .action((issues: string[], options: BuildOptions, command: Command) => {
      requireIssue(issues, options, command, cli.root)
      return cli.run((commands, context) => commands.build(issues, options, context))
    })
}
