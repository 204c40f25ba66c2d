import path from 'node:path'
import { openCatalogue } from '../openCatalogue.ts'
import { prettyFindings } from '../report/pretty.ts'
import { projectSchemas } from '../schema/projectSchemas.ts'
import { memoryFiles } from '../stages/load/memoryFiles.ts'
import { complaintAbout } from '../starter/complaints.ts'
import { askAll } from '../starter/interview.ts'
import { namesIn, takenNames } from '../starter/newFolder.ts'
import { alwaysWritten, firstIssue, newProject } from '../starter/newProject.ts'
import { proveNew } from '../starter/proveNew.ts'
import type { QuestionContext, WrittenAnswers } from '../starter/questions.ts'
import { readAnswers } from '../starter/readAnswers.ts'
import { readLogo } from '../starter/readLogo.ts'
import { shownNames } from '../starter/shownNames.ts'
import { suggestName } from '../starter/suggestName.ts'
import { writeNew } from '../starter/writeNew.ts'
import { isLeftOut } from '../starter/writtenAnswers.ts'
import type { CommandContext, ExitCode } from './context.ts'
import { displayPath } from './displayPath.ts'
import { findRoot } from './findRoot.ts'

/** An answer for each flag that is given. */
export type InitOptions = WrittenAnswers & { readonly yes?: boolean; readonly plain?: boolean }

/** Folders of a newsletter whose contents are read or written as its own. */
const ownFolders: ReadonlySet<string> = new Set(['issues', 'templates', 'out', 'records'])

/** Makes a folder a newsletter, with a first issue that builds. */
export async function init(
  folder: string | undefined,
  options: InitOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { yes = false, plain = false, ...given } = options
  const { cwd, builtIn, stdout, stderr, program } = context
  const root = path.resolve(cwd, folder ?? '.')
  const relative = path.relative(cwd, root)
  const shown = relative === '' ? 'This folder' : `The folder ${displayPath(cwd, root)}`
  const refuse = (code: 1 | 2, ...lines: readonly string[]): ExitCode => {
    stderr(`${lines.join('\n')}\nNothing was written.\n`)
    return code
  }

  const there = namesIn(root)
  if (typeof there === 'string') return refuse(2, `${shown} cannot hold a newsletter: ${there}.`)
  if (there.includes('newsletter.yaml'))
    return refuse(
      2,
      `${shown} is a newsletter already: it has a newsletter.yaml.`,
      `“${program} new NAME” begins its next issue.`,
    )

  const around = findRoot(path.dirname(root))
  const [part = ''] = around === null ? [] : path.relative(around, root).split(path.sep)
  if (around !== null && ownFolders.has(part))
    return refuse(
      2,
      `${shown} belongs to another newsletter: it lies in the folder “${part}” of ${around}.`,
      `Choose a folder beside that newsletter, as in “${program} init ${path.relative(cwd, path.join(around, '../my-newsletter'))}”.`,
    )

  const refuseOver = (names: readonly string[], taken: readonly string[]): ExitCode =>
    refuse(
      2,
      `${shown} is not empty: it has ${listed(there)}.`,
      `“init” would write ${names.join(', ')}. It never writes over a file, and has found ${taken.join(', ')}.`,
      `Choose a new folder, as in “${program} init my-newsletter”.`,
    )
  // Before anything is asked.
  const takenAlways = takenNames(root, alwaysWritten)
  if (takenAlways.length > 0) return refuseOver(alwaysWritten, takenAlways)

  if (around !== null)
    stderr(`${shown} lies inside another newsletter, ${around}. Commands that are typed there are for the new one.\n`)

  const questions = questionContext(root, context)
  const open = yes ? null : () => context.interview(plain)
  const answered = await askAll({ given, open, interrupted: context.interrupted }, questions)
  if (answered.kind === 'cancelled') {
    stderr('\nNothing was written.\n')
    return 130
  }
  if (answered.kind === 'unfit') return refuse(2, `error: ${answered.about} ${answered.complaint}`)

  const { logo: file = '' } = answered.answers
  const logo = isLeftOut(file) ? null : readLogo(file, { cwd, root }, builtIn)
  // Gone since it was asked for.
  if (typeof logo === 'string') return refuse(1, logo)
  const answers = readAnswers(answered.answers, logo, questions.catalogue)
  const { files: own, findings } = await proveNew(newProject(answers, builtIn, context.today()), answers, builtIn)
  const origin = { files: memoryFiles(Object.fromEntries(own)), builtIn, version: context.version }
  // newsletter.yaml stays the last: only with it the folder is a newsletter's.
  const files = new Map([...(projectSchemas(origin).value ?? []), ...own])
  const names = [...files.keys()]
  const taken = takenNames(root, names)
  if (taken.length > 0) return refuseOver(names, taken)
  if (findings.length > 0) stderr(`${prettyFindings(findings, context.paint)}\n\n`)
  if (findings.some(({ severity }) => severity === 'error')) return refuse(1, 'With these answers it cannot be built.')

  context.willWrite()
  const refused = writeNew(root, files)
  if (refused) return refuse(1, `${path.join(relative, refused.path)} could not be written: ${refused.reason}.`)
  if (there.length > 0) stderr(`${shown} was not empty. What was there stays as it was: ${listed(there)}.\n`)
  const rows = shownNames(names).map((name) => `  ${path.join(relative, name)}\n`)
  stdout(`${context.paintOut('bold', answers.name)}\n${rows.join('')}\n${nextCommands(program, relative)}`)
  return 0
}

function questionContext(root: string, { builtIn, cwd, zone }: CommandContext): QuestionContext {
  return {
    catalogue: openCatalogue({ project: memoryFiles({}), builtIn }),
    suggestedName: suggestName(path.basename(root)),
    zone: zone(),
    complaintAbout: (fields) => complaintAbout(builtIn, fields),
    complaintAboutLogo: (file) => {
      const logo = readLogo(file, { cwd, root }, builtIn)
      return typeof logo === 'string' ? logo : null
    },
  }
}

/** How many names in a folder are listed. */
const maxNames = 6

function listed(names: readonly string[]): string {
  const more = names.length - maxNames
  return [...names.slice(0, maxNames), ...(more > 0 ? [`${more} more`] : [])].join(', ')
}

function nextCommands(program: string, folder: string): string {
  const quoted = /^[\w./\\-]+$/.test(folder) ? folder : `"${folder}"`
  const commands = [
    [`${program} preview ${firstIssue}`, 'look at it while you write'],
    [`${program} check ${firstIssue}`, 'have it looked over'],
    [`${program} build ${firstIssue}`, 'make the files to send'],
  ] as const
  const width = Math.max(...commands.map(([command]) => command.length))
  const lines = commands.map(([command, what]) => `  ${command.padEnd(width)}   ${what}\n`)
  return `Next:\n${folder === '' ? '' : `  cd ${quoted}\n`}${lines.join('')}`
}
