import type { DiaryOptions } from '../../commands/diary.ts'
import { Option } from '../commander.ts'
import type { Definition } from '../definition.ts'
import { parseDay } from '../optionValues.ts'

const help = `
An event that several issues announce is listed once, as the last of them says.

Examples:
  cohes3ion diary
  cohes3ion diary --from 2026-10-01
  cohes3ion diary --format ics > events.ics`

/** Defines `cohes3ion diary`. */
export const defineDiary: Definition = (cli) => {
  cli.program
    .command('diary')
    .description('list the coming events of all issues')
    .addOption(new Option('--from <date>', 'the first day, such as 2026-10-01 (default: today)').argParser(parseDay))
    .addOption(
      new Option('--format <format>', 'how they are printed').choices(['table', 'ics', 'json']).default('table'),
    )
    .addOption(cli.noCache())
    .addHelpText('after', help)
    .action((options: DiaryOptions) => {
      return cli.run((commands, context) => commands.diary(options, context))
    })
}
