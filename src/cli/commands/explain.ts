import type { ExplainedCommand, ExplainOptions } from '../../commands/explain.ts'
import type { Command } from '../commander.ts'
import type { Definition } from '../definition.ts'

const help = `
Examples:
  cohes3ion explain
  cohes3ion explain diary                 a section, with an example
  cohes3ion explain newsletter            what newsletter.yaml may say
  cohes3ion explain link                  how a link is written
  cohes3ion explain picture-without-alt   what a message means
  cohes3ion explain --final               what an option does, and which commands have it
  cohes3ion explain messages              all messages of one kind, in a list`

/** Defines `cohes3ion explain`. */
export const defineExplain: Definition = (cli) => {
  cli.program
    .command('explain')
    .description('explain a section, a field, a language, a command, a message, and all else that has a name')
    .argument('[name...]', 'such as “diary”, “newsletter”, “date” or the name of a message')
    .option('--all', 'show all examples')
    .addHelpText('after', help)
    // Options of other commands are names here: “explain --final”.
    .allowUnknownOption()
    .addOption(cli.noCache())
    .action((words: readonly string[], options: ExplainOptions) => {
      const [topic] = words.length > 0 ? [words.join(' ')] : options.all ? ['--all'] : []
      const known = cli.program.commands.map(explained)
      return cli.run((commands, context) => commands.explain(topic, options, known, context))
    })
}

/** A command for `explain`, with the text of its --help. */
function explained(command: Command): ExplainedCommand {
  const helpText = () => {
    const parts: string[] = []
    command.configureOutput({ writeOut: (text) => void parts.push(text) }).outputHelp()
    return parts.join('')
  }
  const options = command.options.map(({ long, flags, description }) => ({
    name: long ?? flags,
    flags,
    summary: description,
  }))
  return { name: command.name(), summary: command.description(), help: helpText, options }
}
