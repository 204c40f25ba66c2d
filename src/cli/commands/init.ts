import type { InitOptions } from '../../commands/init.ts'
import type { Definition } from '../definition.ts'
import { initOptions } from '../initOptions.ts'
import { parseFolder } from '../optionValues.ts'

const help = `
Examples:
  cohes3ion init
  cohes3ion init my-newsletter
  cohes3ion init --name "Parish news" --languages "cy,en" --bilingual two-mails --yes

An answer of “none” leaves a field out. With --yes, or where the input ends, the rest is as
the questions propose it.`

/** Defines `cohes3ion init`. */
export const defineInit: Definition = (cli) => {
  const init = cli.program
    .command('init')
    .description('begin a newsletter in an empty folder')
    .argument('[folder]', 'where (default: this folder)', parseFolder)
    .addHelpText('after', help)
    .action((folder: string | undefined, options: InitOptions) => {
      return cli.run((commands, context) => commands.init(folder, options, context))
    })
  for (const [flags, description] of initOptions) init.option(flags, description)
}
