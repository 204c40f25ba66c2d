import { languageChain } from '../lib/text/languageTag.ts'
import { openCatalogue } from '../openCatalogue.ts'
import { allTopics } from '../report/topics/allTopics.ts'
import { findTopics, similarNames } from '../report/topics/findTopics.ts'
import { groupTopics, overview } from '../report/topics/groupTopics.ts'
import { pageTopics } from '../report/topics/pageTopics.ts'
import { rows, type Topic } from '../report/topics/topic.ts'
import { diskFiles } from '../stages/load/diskFiles.ts'
import { memoryFiles } from '../stages/load/memoryFiles.ts'
import type { CommandContext, ExitCode } from './context.ts'
import { noNewsletterYet } from './withoutNewsletter.ts'

/** A command, as the command line knows it. */
export interface ExplainedCommand {
  readonly name: string
  readonly summary: string
  /** What --help prints. */
  readonly help: () => string
  readonly options: readonly ExplainedOption[]
}

interface ExplainedOption {
  /** “--final”. */
  readonly name: string
  /** As it is typed, with its value: “--out <folder>”. */
  readonly flags: string
  readonly summary: string
}

type ExplainContext = Pick<
  CommandContext,
  'stdout' | 'stderr' | 'paint' | 'paintOut' | 'forReader' | 'root' | 'builtIn' | 'packagePath'
>

export interface ExplainOptions {
  /** Shows long explanations in full. */
  readonly all?: boolean
}

/** Explains whatever has this name; without one, lists all that has a name. */
export function explain(
  typed: string | undefined,
  { all = false }: ExplainOptions,
  commands: readonly ExplainedCommand[],
  { stdout, stderr, paint, paintOut, forReader, root, builtIn, packagePath }: ExplainContext,
): ExitCode {
  const print = (text: string) => stdout(forReader(text))
  const catalogue = openCatalogue({ project: root ? diskFiles(root) : memoryFiles({}), builtIn })
  const named = [...allTopics(catalogue, builtIn, paint), ...commands.map(commandTopic), ...optionTopics(commands)]
  const pages = pageTopics(builtIn, packagePath)
  const topics = [...named, ...pages]
  if (typed === undefined) {
    print(`${overview(topics)}\n\nName one to read about it, such as “cohes3ion explain diary”.\n`)
    if (root === null) print(`\n${noNewsletterYet}\n`)
    return 0
  }
  const known = [...named, ...groupTopics(topics), ...pages]
  const byName = findTopics(typed, known)
  // “en-GB” is written with the words of “en”.
  const [language] = byName.length === 0 ? languageChain(typed, catalogue.languages) : []
  const found = language === undefined ? byName : findTopics(language, known)
  if (found.length === 0) {
    const near = similarNames(typed, known)
    stderr(`There is nothing to explain about “${typed}”.${near.length ? ` Did you mean ${near.join(' or ')}?` : ''}\n`)
    stderr('“cohes3ion explain” alone lists everything.\n')
    return 2
  }
  const broken = found.flatMap((topic) => topic.errors?.() ?? [])
  for (const errors of broken) stderr(`${errors}\n\n“${typed}” can be explained when this is corrected.\n`)
  const readable = found.filter(({ errors }) => (errors?.() ?? null) === null)
  const textOf = ({ text, whole = text }: Topic) => (all ? whole() : text())
  print(readable.map((topic) => `${paintOut('bold', topic.name)}  (${topic.kind})\n${textOf(topic)}\n`).join('\n'))
  const [rules] = findTopics(`rules about ${typed}`, known)
  if (rules && !found.includes(rules)) print(`\n“cohes3ion explain ${rules.name}” lists the ${rules.name}.\n`)
  return broken.length > 0 ? 1 : 0
}

function commandTopic({ name, summary, help }: ExplainedCommand): Topic {
  return { name, kind: 'command', group: 'commands', summary, text: () => help().trimEnd() }
}

/** Each option with the commands that have it. */
function optionTopics(commands: readonly ExplainedCommand[]): readonly Topic[] {
  const all = commands.flatMap((command) => command.options.map((option) => ({ command: command.name, ...option })))
  return [...new Set(all.map(({ name }) => name))].map((name): Topic => {
    const uses = all.filter((use) => use.name === name)
    const typed = uses.map(({ command, flags, summary }) => [`${command} ${flags}`, summary] as const)
    return {
      name,
      aliases: [name.replace(/^--/, '')],
      kind: 'option',
      group: 'options',
      summary: `${uses[0]?.summary ?? ''} (${uses.map(({ command }) => command).join(', ')})`,
      text: () => rows(typed),
    }
  })
}
