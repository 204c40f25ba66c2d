import type { Project } from '../catalogue.ts'
import { isoDay } from '../fields/writtenDate.ts'
import type { Finding } from '../model/finding.ts'
import type { IssueSource } from '../model/issue.ts'
import { openProject } from '../pipeline.ts'
import { prettyFindings } from '../report/pretty.ts'
import { diskFiles } from '../stages/load/diskFiles.ts'
import { languageSettingsOf } from '../stages/load/languageFiles.ts'
import { loadIssue } from '../stages/load/loadIssue.ts'
import { locateIssue } from '../stages/load/locateIssue.ts'
import { nextDate, readDate } from '../starter/nextDate.ts'
import { type NextIssue, nextIssue } from '../starter/nextIssue.ts'
import { oldSections } from '../starter/oldSections.ts'
import { type PastIssue, pastIssues } from '../starter/pastIssues.ts'
import { wantedSections } from '../starter/wantedSections.ts'
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
  const { cwd, root, builtIn, stdout, stderr, paint, paintOut, program, today } = context
  const refuse = (findings: readonly Finding[], ...lines: readonly string[]): ExitCode => {
    if (findings.length > 0) stderr(`${prettyFindings(findings, paint)}\n\n`)
    stderr(`${[...lines, 'Nothing was written.'].join('\n')}\n`)
    return findings.length > 0 ? 1 : 2
  }
  if (root === null) return refuse([withoutNewsletter(cwd)])
  const files = diskFiles(root)
  const folders = { project: files, builtIn }
  const { value: project, findings } = openProject(files, builtIn)
  if (!project) return refuse(findings)

  const id = issueIdOf(name, { cwd, root })
  const settings = languageSettingsOf(project)
  const located = locateIssue(files, id, settings)
  if (!('severity' in located)) return refuse([], `There is an issue ${id} already: ${located.file}.`)
  // A folder of pictures may wait for its issue.
  if (!['no-such-issue', 'no-issues', 'folder-without-issue'].includes(located.id)) return refuse([located])

  const past = pastIssues(project)
  const from = options.from === undefined ? null : issueIdOf(options.from, { cwd, root })
  const known = past.issues.map((one) => one.id)
  if (from !== null && !known.includes(from)) {
    const missing = locateIssue(files, from, settings)
    return refuse('severity' in missing ? [missing] : past.findings)
  }
  if (from === null && past.findings.length > 0)
    return refuse(past.findings, 'Correct it first, or name the issue to begin from: --from NAME.')
  const last = past.issues.at(-1) ?? null
  const model = from === null ? last : (past.issues.find((one) => one.id === from) ?? null)
  const source = model && loadIssue(files, model.id, settings)
  if (model && !source?.value?.complete)
    return refuse(source?.findings ?? [], `${model.id} cannot be read. Correct it first, or name another with --from.`)
  if (options.date !== undefined && readDate(options.date)?.hasDay !== true)
    return refuse([], `error: --date ${options.date}: write year-month-day, such as ${isoDay(today())}.`)

  const written = options.date ?? nextDate(last?.date ?? null, past.issues.at(-2)?.date ?? null, today())
  const sections = wantedSections(
    source?.value ? oldSections(source.value, project.catalogue) : null,
    options,
    project.catalogue,
  )
  if (typeof sections === 'string') return refuse([], `error: ${sections}`)
  const inFolder = model ? /\/issue\.(?:yaml|md)$/.test(model.file) : false
  const hasFolder = files.list('issues').includes(`${id}/`)
  const next: NextIssue = {
    id,
    file: inFolder || hasFolder ? `issues/${id}/issue.yaml` : `issues/${id}.yaml`,
    number: past.issues.length === 0 ? 1 : numberAfter(past.issues),
    date: readDate(written) ?? today(),
    writtenDate: written,
    ...languagesOf(source?.value ?? null, project),
    old: model?.root ?? null,
    from: model?.id ?? null,
    sections,
  }
  const made = nextIssue(next, project, folders)
  context.willWrite()
  const refused = writeNew(root, made.files)
  if (refused) return refuse([], `${refused.path} could not be written: ${refused.reason}.`)
  stdout(`${paintOut('bold', id)}\n${[...made.files.keys()].map((file) => `  ${file}\n`).join('')}\n`)
  stdout(`Next:\n  ${program} preview ${id}\n`)
  return 0
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
