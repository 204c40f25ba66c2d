import path from 'node:path'
import { languageNameInEnglish } from '../lib/text/languageNameInEnglish.ts'
import type { Finding } from '../model/finding.ts'
import { countFindings, prettyReported } from '../report/pretty.ts'
import { type ReportedFinding, toJsonFinding, toReported } from '../report/reportedFinding.ts'
import { withoutReportedRepeats } from '../report/withoutRepeats.ts'
import { areSchemasOutOfDate } from '../schema/projectSchemas.ts'
import { diskFiles } from '../stages/load/diskFiles.ts'
import { isUpToDate } from '../stages/write/isUpToDate.ts'
import type { OutFolder } from '../stages/write/outFolder.ts'
import { recover } from '../stages/write/recover.ts'
import { write } from '../stages/write/write.ts'
import { compileEach } from './compileEach.ts'
import type { CommandContext, ExitCode } from './context.ts'
import { type BuiltFile, withLanguages } from './fileLanguages.ts'
import { issueIdOf } from './issueId.ts'

export interface BuildOptions {
  readonly all?: boolean
  readonly out?: string
  readonly target?: string
  readonly format: 'pretty' | 'json'
}

interface BuiltIssue {
  readonly id: string
  readonly folder: string
  readonly files: readonly BuiltFile[]
  readonly findings: readonly ReportedFinding[]
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
  const out: OutFolder = {
    path: options.out ? path.resolve(context.cwd, options.out) : path.join(context.root ?? '', 'out'),
    named: options.out !== undefined,
    shown: (file) => displayPath(context.cwd, file),
  }
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
        const all = [...(emails ?? []).flatMap((email) => email.artifacts), ...artifacts]
        const written = canWrite ? write(id, all, out) : { value: null, findings: [] }
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

interface BuildReport {
  project(findings: readonly Finding[]): void
  issue(built: BuiltIssue): void
  /** Prints what is left to print; true when there were errors. */
  end(): boolean
}

function prettyReport({ stdout, stderr, paint, paintOut, cwd }: CommandContext): BuildReport {
  const all: ReportedFinding[] = []
  const dropRepeats = withoutReportedRepeats()
  let hasBuilt = false
  const add = (findings: readonly ReportedFinding[]) => void all.push(...dropRepeats(findings))
  return {
    project: (findings) => add(findings.map(toReported)),
    issue({ id, folder, files, findings }) {
      add(findings)
      if (files.length === 0) return
      hasBuilt = true
      const rows = files.map(({ name, size, languages = [] }) => {
        const notes = [sizeInWords(size), languages.map(languageNameInEnglish).join(', ')]
        return [relativePath(cwd, folder, name), notes.filter(Boolean).join('  ')] as const
      })
      const width = Math.max(...rows.map(([file]) => file.length))
      stdout(
        `${paintOut('bold', id)}\n${rows.map(([file, notes]) => `  ${file.padEnd(width)}  ${paintOut('dim', notes)}`).join('\n')}\n`,
      )
    },
    // Files come first, then findings: a terminal shows the last lines.
    end() {
      const [first] = all
      if (first) {
        const more = `Run “cohes3ion explain ${first.id}” to read more about it.`
        stderr(`${hasBuilt ? '\n' : ''}${prettyReported(all, paint)}\n\n${countFindings(all)}. ${more}\n`)
      }
      return hasErrors(all)
    },
  }
}

/** One JSON value on stdout, as docs/json.md defines it. */
function jsonReport({ stdout, cwd }: CommandContext): BuildReport {
  const project: ReportedFinding[] = []
  const issues: BuiltIssue[] = []
  return {
    project: (findings) => void project.push(...findings.map(toReported)),
    issue: (built) => void issues.push(built),
    end() {
      const value = {
        version: 1,
        findings: project.map(toJsonFinding),
        issues: issues.map(({ id, folder, files, findings }) => ({
          id,
          files: files.map(({ name, size, role, mediaType, languages }) => ({
            path: path.relative(cwd, path.join(folder, name)).split(path.sep).join('/'),
            ...{ size, role, mediaType, ...(languages && { languages }) },
          })),
          findings: findings.map(toJsonFinding),
        })),
      }
      stdout(`${JSON.stringify(value, null, 2)}\n`)
      return hasErrors([...project, ...issues.flatMap(({ findings }) => findings)])
    },
  }
}

function hasErrors(findings: readonly ReportedFinding[]): boolean {
  return findings.some(({ severity }) => severity === 'error')
}

function relativePath(cwd: string, folder: string, name: string): string {
  const file = path.join(folder, name)
  return path.relative(cwd, file) || file
}

/** A path relative to the current folder, or the absolute path of a file elsewhere. */
function displayPath(cwd: string, file: string): string {
  const relative = path.relative(cwd, file)
  return relative === '' || relative.startsWith('..') ? file : relative
}

function sizeInWords(bytes: number): string {
  return bytes < 1000 ? `${bytes} bytes` : `${(bytes / 1000).toFixed(1)} KB`
}
