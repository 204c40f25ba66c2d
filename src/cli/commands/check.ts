import type { CheckOptions } from '../../commands/check.ts'
import { ruleGroups } from '../../rules/rule.ts'
import { type Command, Option } from '../commander.ts'
import type { Definition } from '../definition.ts'
import { parseNames } from '../optionValues.ts'
import { requireIssue, targetOption } from '../sharedOptions.ts'

const help = `
Groups of rules: ${ruleGroups.join(', ')}.

With --online, what your organisation has between you and the web:
  HTTPS_PROXY, HTTP_PROXY, NO_PROXY       the proxy; used by Node.js 22.21, 24.5 and newer
  NODE_EXTRA_CA_CERTS=/path/to/file.pem   a certificate of its own; used by all
  NODE_OPTIONS=--use-system-ca            the certificates of the system; 22.15, 24 and newer

Examples:
  cohes3ion check issue-5
  cohes3ion check issue-5 --skip spelling
  cohes3ion check issue-5 --only "links,dates"
  cohes3ion check issue-5 --dry-run
  cohes3ion check issue-5 --fix
  cohes3ion check issue-5 --online
  cohes3ion check issue-5 --final
  cohes3ion check --all --strict --format github`

/** Defines `cohes3ion check`. */
export const defineCheck: Definition = (cli) => {
  cli.program
    .command('check')
    .description('look an issue over before it goes out: texts, links, pictures, dates, accessibility')
    .argument('[issue...]', 'the issues’ names, such as issue-5')
    .option('--all', 'check every issue')
    .option('--strict', 'let warnings count as errors')
    .option('--final', 'say what keeps it from being built with --final')
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
    .addOption(cli.noCache())
    .addHelpText('after', cli.withIssueName(help))
    .action((issues: string[], options: CheckOptions, command: Command) => {
      requireIssue(issues, options, command, cli.root)
      return cli.run((commands, context) => commands.check(issues, options, context))
    })
}
