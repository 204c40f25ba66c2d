import type { Definition } from '../definition.ts'

const help = `
Examples:
  cohes3ion explain
  cohes3ion explain diary
  cohes3ion explain picture-without-alt`

/** Defines `cohes3ion explain`. */
export const defineExplain: Definition = (cli) => {
  cli.program
    .command('explain')
    .description('explain a section type, its fields, or a message')
    .argument('[topic]', 'a section type, “issue”, “newsletter”, or the name of a message')
    .addHelpText('after', help)
    .addOption(cli.noCache())
    .action((topic: string | undefined) => {
      return cli.run((commands, context) => commands.explain(topic, context))
    })
}
