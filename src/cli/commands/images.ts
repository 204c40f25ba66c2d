import type { ImagesOptions } from '../../commands/images.ts'
import { InvalidArgumentError, Option } from '../commander.ts'
import type { Definition } from '../definition.ts'
import { parseFolder, parseOutFolder } from '../optionValues.ts'

const help = `
The addresses stand in records/issue-5/hosted.yaml, which you may edit.

Examples:
  cohes3ion images issue-5 --open                    what to upload, and the folder with it
  cohes3ion images issue-5 --paste addresses.txt     one address a line
  cohes3ion images issue-5 --paste page.html         the page that lists the uploaded pictures`

/** Defines `cohes3ion images`. */
export const defineImages: Definition = (cli) => {
  cli.program
    .command('images')
    .description('prepare an issue’s pictures for the upload, and take the addresses that they get on the web')
    .argument('<issue>', 'the issue’s name, such as issue-5')
    .addOption(
      new Option(
        '--paste <file>',
        'a list of addresses, or a page that shows the uploaded pictures; “-” reads what is piped in',
      ).argParser(parsePaste),
    )
    .option('--online', 'load what stands at the addresses, to tell pictures apart by their content')
    .option('--open', 'open the folder with the files to upload')
    .addOption(
      new Option('--out <folder>', 'where builds are written (default: out, beside newsletter.yaml)').argParser(
        parseOutFolder,
      ),
    )
    .addOption(new Option('--format <format>', 'how it is reported').choices(['pretty', 'json']).default('pretty'))
    .addOption(cli.noCache())
    .addHelpText('after', cli.withIssueName(help))
    .action((issue: string, options: ImagesOptions) => {
      return cli.run((commands, context) => commands.images(issue, options, context))
    })
}

function parsePaste(text: string): string {
  const name = parseFolder(text)
  if (name.trim() === '') throw new InvalidArgumentError('Name a file with addresses, or “-”.')
  return name
}
