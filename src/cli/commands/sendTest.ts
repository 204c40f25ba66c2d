import type { SendTestOptions } from '../../commands/sendTest.ts'
import { Option } from '../commander.ts'
import type { Definition } from '../definition.ts'
import { parseFolder, parseNames } from '../optionValues.ts'
import { targetOption } from '../sharedOptions.ts'

const help = `
Your mail server, in the environment or in a file outside of the newsletter; the page that
“cohes3ion explain test-mail” names tells more:
  COHES3ION_SMTP_URL    smtps://NAME:PASSWORD@smtp.example.org:465
  COHES3ION_SMTP_FROM   ann@example.org

Examples:
  cohes3ion send-test issue-5 --to ann@example.org
  cohes3ion send-test issue-5 --to "ann@example.org,ben@example.org" --yes
  cohes3ion send-test issue-5 --to ann@example.org --lang cy`

/** Defines `cohes3ion send-test`. */
export const defineSendTest: Definition = (cli) => {
  cli.program
    .command('send-test')
    .description('send an issue to a few people through your own mail server, as a test')
    .argument('<issue>', 'the issue’s name, such as issue-5')
    .addOption(
      new Option('--to <addresses>', 'up to five addresses, with commas between')
        .argParser(parseNames)
        .makeOptionMandatory(),
    )
    .option('--lang <language>', 'the mail in this language alone, such as cy')
    .option('--yes', 'do not ask before it is sent')
    .addOption(new Option('--smtp <file>', 'a file with the settings of your mail server').argParser(parseFolder))
    .addOption(targetOption())
    .addOption(cli.noCache())
    .addHelpText('after', cli.withIssueName(help))
    .action((issue: string, options: SendTestOptions) => {
      return cli.run((commands, context) => commands.sendTest(issue, options, context))
    })
}
