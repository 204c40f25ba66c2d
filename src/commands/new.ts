import type { Project } from '../catalogue.ts'
import { dateText } from '../lib/time/day.ts'
import type { Finding } from '../model/finding.ts'
import type { IssueSource } from '../model/issue.ts'
import { openProject } from '../pipeline.ts'
import { prettyFindings } from '../report/pretty.ts'
import { projectSchemas } from '../schema/projectSchemas.ts'
import { fileText } from '../schema/sourceDigest.ts'
import { diskFiles } from '../stages/load/diskFiles.ts'
import { issueIds } from '../stages/load/issueIds.ts'
import { languageSettingsOf } from '../stages/load/languageFiles.ts'
import { isInOwnFolder } from '../stages/load/loadSections.ts'
import { locateIssue } from '../stages/load/locateIssue.ts'
import { dateOfName } from '../starter/dateOfName.ts'
import { modelIssue } from '../starter/modelIssue.ts'
import { newIssueNotes } from '../starter/newIssueNotes.ts'
import { nextDate, readDate } from '../starter/nextDate.ts'
import { type NextIssue, nextIssue } from '../starter/nextIssue.ts'
import { oldSections } from '../starter/oldSections.ts'
import type { PastIssue } from '../starter/pastIssues.ts'
import { shownNames } from '../starter/shownNames.ts'
import { wantedSections } from '../starter/wantedSections.ts'
import { withoutEndings } from '../starter/withoutEndings.ts'
import { writeNew } from '../starter/writeNew.ts'
import type { CommandContext, ExitCode } from './context.ts'
import { issueIdOf } from './issueId.ts'
import { withoutNewsletter } from './withoutNewsletter.ts'

export interface NewOptions {
  readonly from?: string
  readonly date?: string
  readonly keep?: readonly string[]
  readonly sections?: readonly string[]
  readonly blank?: boolean
}

/** Begins an issue: from the last one, from another, or from nothing. */
export async function newIssue(name: string, options: NewOptions, context: CommandContext): Promise<ExitCode> {
  const { cwd, root, builtIn, stdout, stderr, paint, paintOut, program, today, version } = context
  const refuse = (findings: readonly Finding[], ...lines: readonly string[]): ExitCode => {
    if (findings.length > 0) stderr(`${prettyFindings(findings, paint)}\n\n`)
    stderr(`${[...lines, 'Nothing was written.'].join('\n')}\n`)
    return findings.length > 0 ? 1 : 2
  }
  const contrary = options.blank ? (['from', 'keep'] as const).find((one) => options[one] !== undefined) : undefined
  if (contrary !== undefined)
    return refuse([], `error: --blank takes nothing from another issue, and --${contrary} does. Write one of the two.`)
  if (root === null) return refuse([withoutNewsletter(cwd)])
  const files = diskFiles(root)
  const folders = { project: files, builtIn }
  const { value: project, findings } = openProject(files, builtIn)
  if (!project) return refuse(findings)

  const id = issueIdOf(name, { cwd, root })
  const bare = withoutEndings(id, project.catalogue)
  if (bare !== id) return refuse([], `error: ${id}: an issue’s name has no ending. Type this: ${program} new ${bare}`)
  const settings = languageSettingsOf(project)
  const located = locateIssue(files, id, settings)
  if (!('severity' in located)) return refuse([], `There is an issue ${id} already: ${located.file}.`)
  // Windows and macOS take them for one.
  const namesake = issueIds(files, settings).find((one) => one.toLowerCase() === id.toLowerCase())
  if (namesake !== undefined)
    return refuse([], `There is an issue ${namesake} already: names may not differ in capitals alone.`)
  // A folder of pictures may wait for its issue.
  if (!['no-such-issue', 'no-issues', 'folder-without-issue'].includes(located.id)) return refuse([located])

  const from = options.from === undefined ? null : issueIdOf(options.from, { cwd, root })
  const models = modelIssue(project, { from, blank: options.blank === true })
  if ('findings' in models) return refuse(models.findings, ...models.advice)
  const { past, unread, model } = models
  if (options.date !== undefined && readDate(options.date)?.hasDay !== true)
    return refuse([], `error: --date ${options.date}: write year-month-day, such as ${dateText(today())}.`)

  const date =
    options.date ?? dateOfName(id, past) ?? nextDate(past.at(-1)?.date ?? null, past.at(-2)?.date ?? null, today())
  const wanted = wantedSections(model && oldSections(model.source, project.catalogue), options, project.catalogue)
  if (typeof wanted === 'string') return refuse([], `error: ${wanted}`)
  if (!('sections' in wanted)) return refuse(wanted)
  const like = model?.issue ?? past.at(-1)
  const inFolder = like !== undefined && isInOwnFolder(like.file)
  const hasFolder = files.list('issues').includes(`${id}/`)
  const next: NextIssue = {
    id,
    file: inFolder || hasFolder ? `issues/${id}/issue.yaml` : `issues/${id}.yaml`,
    number: unread.length > 0 ? null : past.length === 0 ? 1 : numberAfter(past),
    date: readDate(date) ?? today(),
    writtenDate: date,
    ...languagesOf(model?.source ?? null, project),
    old: model?.issue.root ?? null,
    from: model?.issue.id ?? null,
    isFirst: past.length + unread.length === 0,
    sections: wanted.sections,
  }
  const made = nextIssue(next, project, folders)
  context.willWrite()
  // Each new file names one of them in its first line.
  const schemas = projectSchemas({ files, builtIn, version }).value ?? new Map<string, string>()
  const missing = [...schemas].filter(([file]) => fileText(files, file) === null)
  const written = new Map([...made.files, ...missing])
  const refused = writeNew(root, written)
  if (refused) return refuse([], `${refused.path} could not be written: ${refused.reason}.`)
  stdout(
    `${paintOut('bold', id)}\n${shownNames(written.keys())
      .map((file) => `  ${file}\n`)
      .join('')}\n`,
  )
  const beside = from === null && model ? sameDay(past, model.issue) : []
  const { notKept, notListed } = wanted
  const notes = newIssueNotes({ ...made, from: next.from, beside, unread, notKept, notListed })
  stdout(notes.length > 0 ? `${notes.join('\n')}\n\n` : '')
  stdout(`Next:\n  ${program} preview ${id}\n`)
  return 0
}

/** The names of other issues of its date. */
function sameDay(issues: readonly PastIssue[], { id, date }: PastIssue): readonly string[] {
  const isSame = (one: PastIssue) => one.id !== id && one.date && date && dateText(one.date) === dateText(date)
  return issues.filter(isSame).map((one) => one.id)
}

/** One more than the highest number; null where the issues have none. */
function numberAfter(issues: readonly PastIssue[]): number | null {
  const numbers = issues.flatMap(({ number }) => number ?? [])
  return numbers.length > 0 ? Math.max(...numbers) + 1 : null
}

function languagesOf(source: IssueSource | null, { newsletter }: Project): Pick<NextIssue, 'lang' | 'others'> {
  const { languages, bilingual } = newsletter
  const lang = source?.bilingual?.source ?? newsletter.lang ?? languages[0] ?? 'en'
  const all = source ? (source.bilingual?.languages ?? []) : bilingual ? languages : []
  return { lang, others: all.filter((one) => one !== lang) }
}
