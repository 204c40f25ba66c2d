import type { NewOptions } from '../../commands/new.ts'
import { Option } from '../commander.ts'
import type { Definition } from '../definition.ts'
import { parseNames } from '../optionValues.ts'

const help = `
Sections and their headings are those of the last issue. Words in brackets keep a place free for yours;
dates still to come are taken along.

Examples:
  cohes3ion new summer
  cohes3ion new summer --keep "notice,links"
  cohes3ion new summer --sections "story,spotlight,diary"
  cohes3ion new summer --from issue-5 --date 2026-12-01`

/** Defines `cohes3ion new`. */
export const defineNew: Definition = (cli) => {
  cli.program
    .command('new')
    .description('begin the next issue, from the last one')
    .argument('<issue>', 'its name, such as issue-2')
    .option('--from <issue>', 'the issue to begin from (default: the last)')
    .option('--date <date>', 'its date, such as 2026-12-01')
    .addOption(
      new Option('--keep <sections>', 'sections whose contents stay, with commas between').argParser(parseNames),
    )
    .addOption(new Option('--sections <types>', 'these sections in place of the last issue’s').argParser(parseNames))
    .option('--blank', 'begin from nothing, not from another issue')
    .addHelpText('after', cli.withIssueName(help))
    .action((issue: string, options: NewOptions) => {
      return cli.run((commands, context) => commands.newIssue(issue, options, context))
    })
}
