import type { PreviewOptions } from '../../commands/preview.ts'
import { InvalidArgumentError, Option } from '../commander.ts'
import type { Definition } from '../definition.ts'

const help = `
Examples:
  cohes3ion preview issue-5
  cohes3ion preview
  cohes3ion preview issue-5 --no-open --port 8080`

/** Defines `cohes3ion preview`. */
export const definePreview: Definition = (cli) => {
  cli.program
    .command('preview')
    .description('look at an issue as every reader will see it, while you write it')
    .argument('[issue]', 'the issue’s name; without one, all issues are listed')
    .option('--no-open', 'do not open the browser')
    .addOption(
      new Option('--port <number>', 'where it is served (default: 4321, or the next that is free)').argParser(
        parsePort,
      ),
    )
    .addOption(cli.noCache())
    .addHelpText('after', cli.withIssueName(help))
    .action((issue: string | undefined, options: PreviewOptions) => {
      return cli.run((commands, context) => commands.preview(issue, options, context))
    })
}

function parsePort(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('A port is a number from 0 to 65535; 0 takes any that is free.')
  return port
}
