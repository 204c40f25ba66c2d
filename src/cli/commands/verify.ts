import type { VerifyOptions } from '../../commands/verify.ts'
import { Option } from '../commander.ts'
import type { Definition } from '../definition.ts'

const help = `
It exits with 0 for yes, and with nothing else for yes. It writes nothing.

Examples:
  cohes3ion verify issue-5
  cohes3ion verify issue-5 ~/Downloads/bulletin.html
  pbpaste | cohes3ion verify issue-5 -
  cohes3ion verify issue-5 bulletin.html --lang cy
  cohes3ion verify issue-5 bulletin.html --format json`

/** Defines `cohes3ion verify`. */
export const defineVerify: Definition = (cli) => {
  cli.program
    .command('verify')
    .description('say whether a file is what was built with --final, or what differs')
    .argument('<issue>', 'the issue’s name, such as issue-5')
    .argument('[file]', 'HTML that was copied or saved; - for what is piped in; without it, what stands in out')
    .option('--lang <language>', 'compare with the email in this language, such as cy')
    .addOption(
      new Option('--format <format>', 'how the answer is printed').choices(['pretty', 'json']).default('pretty'),
    )
    .addOption(cli.noCache())
    .addHelpText('after', cli.withIssueName(help))
    .action((issue: string, file: string | undefined, options: VerifyOptions) => {
      return cli.run((commands, context) => commands.verify(issue, file, options, context))
    })
}
