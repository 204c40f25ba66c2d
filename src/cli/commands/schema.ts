import type { Definition } from '../definition.ts'

const help = `
It writes JSON Schemas to .cohes3ion/schema, beside newsletter.yaml. An editor
with YAML support, such as Visual Studio Code with Red Hat's YAML extension,
uses one where a file begins with a line such as:

  # yaml-language-server: $schema=../.cohes3ion/schema/issue.json

Run it again when you have changed languages, or templates of your own.`

/** Defines `cohes3ion schema`. */
export const defineSchema: Definition = (cli) => {
  cli.program
    .command('schema')
    .description('write what your editor knows of this newsletter: its fields, values and help')
    .addHelpText('after', help)
    .addOption(cli.noCache())
    .action(() => cli.run((commands, context) => commands.schema(context)))
}
