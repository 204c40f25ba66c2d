import path from 'node:path'
import { allArtifacts } from '../artifacts/allArtifacts.ts'
import { type ReportedFinding, toReported } from '../report/reportedFinding.ts'
import { areSchemasOutOfDate } from '../schema/projectSchemas.ts'
import { diskFiles } from '../stages/load/diskFiles.ts'
import { isUpToDate } from '../stages/write/isUpToDate.ts'
import { recover } from '../stages/write/recover.ts'
import { write } from '../stages/write/write.ts'
import { buildFinals } from './buildFinals.ts'
import { jsonReport, prettyReport } from './buildReport.ts'
import { compileEach } from './compileEach.ts'
import type { CommandContext, ExitCode } from './context.ts'
import { type BuiltFile, withLanguages } from './fileLanguages.ts'
import { issueIdOf } from './issueId.ts'
import { outFolderOf } from './outFolder.ts'

export interface BuildOptions {
  readonly all?: boolean
  readonly out?: string
  readonly target?: string
  readonly format: 'pretty' | 'json'
  /** Build what is sent, and record it. */
  readonly final?: boolean
}

/** What is stored of a build, to repeat its report; `files` is null where errors kept them from being written. */
interface StoredReport {
  readonly files: readonly BuiltFile[] | null
  readonly findings: readonly ReportedFinding[]
}

/** Builds issues into the out folder. */
export async function build(
  names: readonly string[],
  options: BuildOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { all = false, target, format } = options
  const report = format === 'json' ? jsonReport(context) : prettyReport(context)
  const out = outFolderOf(options.out, context)
  const { cwd, root } = context
  const ids = root === null ? [] : names.map((name) => issueIdOf(name, { cwd, root }))
  const recovered = root === null ? null : recover(out, (id) => all || ids.includes(id))
  if (recovered?.findings.length) report.project(recovered.findings)
  const isUnfinished = (id: string) => recovered?.unfinished.has(id) ?? false
  // The first report is made from the stored text too: a later one says the same, and the email can leave the memory.
  const reportIssue = (id: string, stored: string, writeFindings: readonly ReportedFinding[] = []) => {
    const { files, findings }: StoredReport = JSON.parse(stored)
    report.issue({ id, folder: path.join(out.path, id), files: files ?? [], findings: [...findings, ...writeFindings] })
  }
  if (options.final) {
    await buildFinals({ names, all, target, out, isUnfinished, report }, context)
    return report.end() ? 1 : 0
  }
  await compileEach(
    {
      names,
      all,
      target,
      doing: 'Building',
      project: report.project,
      issue(id, { value: emails, artifacts, variants, findings }) {
        const canWrite = emails !== null && !isUnfinished(id)
        if (canWrite) context.willWrite()
        const written = canWrite ? write(id, allArtifacts({ emails, artifacts }), out) : { value: null, findings: [] }
        const reported = findings.map(toReported)
        const files = written.value && withLanguages(written.value, emails ?? [], variants)
        const stored = JSON.stringify({ files, findings: reported } satisfies StoredReport)
        reportIssue(id, stored, written.findings.map(toReported))
        // What could not be written must be tried again.
        return emails !== null && written.value === null ? null : stored
      },
      repeat(id, stored) {
        const { files }: StoredReport = JSON.parse(stored)
        if (files && (isUnfinished(id) || !isUpToDate(out, id, files))) return false
        reportIssue(id, stored)
        return true
      },
    },
    context,
  )
  const hasErrors = report.end()
  if (root !== null && areSchemasOutOfDate({ files: diskFiles(root), ...context }))
    context.stderr('Your editor’s help is out of date. Run “cohes3ion schema” to renew it.\n')
  return hasErrors ? 1 : 0
}
