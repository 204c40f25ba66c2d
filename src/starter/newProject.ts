import type { Day } from '../lib/time/day.ts'
import type { Files } from '../model/files.ts'
import { openCatalogue } from '../openCatalogue.ts'
import { memoryFiles } from '../stages/load/memoryFiles.ts'
import type { Answers } from './answers.ts'
import { jointLines } from './jointLines.ts'
import { newsletterFile } from './newsletterFile.ts'
import { schemaLine } from './schemaLine.ts'
import { starterWords } from './starterWords.ts'
import { welcomeIssue, welcomeTranslation } from './welcomeIssue.ts'

/** The contents of new files by their path in the project. */
export type NewFiles = ReadonlyMap<string, string | Uint8Array>

/** The emblem of all built-in funders. */
const emblem = { from: 'templates/pictures/eu-emblem.png', to: 'pictures/eu-emblem.png' }

/** The name of the first issue. */
export const firstIssue = 'issue-1'

/** Files that each new newsletter gets, whatever is answered. */
export const alwaysWritten: readonly string[] = [
  `issues/${firstIssue}.yaml`,
  'dictionary.txt',
  '.gitignore',
  '.vscode/settings.json',
  '.vscode/extensions.json',
  'README.md',
]

/** All files of a new newsletter. newsletter.yaml is the last: only with it the folder is a newsletter's. */
export function newProject(answers: Answers, builtIn: Files, today: Day): NewFiles {
  const folders = { project: memoryFiles({}), builtIn }
  const catalogue = openCatalogue(folders)
  const wordsIn = (language: string) => starterWords(folders, language)
  const template = (name: string) => new TextDecoder().decode(bytesOf(builtIn, `templates/starter/${name}`))
  const { languages, lang, bilingual, logo, funder, name } = answers
  const issue = `issues/${firstIssue}.yaml`
  const translations = bilingual === null ? [] : languages.filter((one) => one !== lang)
  return new Map<string, string | Uint8Array>([
    [
      issue,
      welcomeIssue(answers, {
        template: template('issue.yaml'),
        words: wordsIn(lang),
        today,
        schema: schemaLine(issue),
        joint: jointLines(answers, languages.map(wordsIn)),
      }),
    ],
    ...translations.map((language): [string, string] => {
      const path = `issues/${firstIssue}.${language}.yaml`
      const words = wordsIn(language)
      const schema = schemaLine(path)
      return [path, welcomeTranslation(`${firstIssue}.yaml`, { template: template('translation.yaml'), words, schema })]
    }),
    ...(logo && !logo.isThere ? [[logo.path, logo.bytes] as const] : []),
    ...(funder === null ? [] : [[emblem.to, bytesOf(builtIn, emblem.from)] as const]),
    ['dictionary.txt', template('dictionary.txt')],
    ['.gitignore', template('gitignore')],
    ['.vscode/settings.json', template('settings.json')],
    ['.vscode/extensions.json', template('extensions.json')],
    ['README.md', template('README.md').replace('{name}', () => asMarkdown(name))],
    [
      'newsletter.yaml',
      newsletterFile(template('newsletter.yaml'), answers, {
        catalogue,
        wordsIn,
        emblem: emblem.to,
        schema: schemaLine('newsletter.yaml'),
      }),
    ],
  ])
}

/** Throws for a file that the package lacks. */
function bytesOf(builtIn: Files, path: string): Uint8Array {
  const read = builtIn.read(path, 1_000_000)
  if (read.kind !== 'file') throw new Error(`${path} is not in the package (${read.kind}).`)
  return read.bytes
}

/** A text as Markdown that shows it as it is. */
function asMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#]/g, '\\$&')
}
