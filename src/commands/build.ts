import path from 'node:path'
import type { Finding } from '../model/finding.ts'
import { jsonFinding } from '../report/json.ts'
import { once } from '../report/once.ts'
import { countFindings, prettyFindings } from '../report/pretty.ts'
import type { OutFolder } from '../stages/write/outFolder.ts'
import { recover } from '../stages/write/recover.ts'
import { type WrittenFile, write } from '../stages/write/write.ts'
import { compileEach } from './compileEach.ts'
import type { Context, ExitCode } from './context.ts'
import { issueName } from './issueName.ts'

export interface BuildOptions {
  readonly all?: boolean
  readonly out?: string
  readonly target?: string
  readonly format: 'pretty' | 'json'
}

interface Built {
  readonly id: string
  readonly files: readonly WrittenFile[]
  readonly findings: readonly Finding[]
}

/** Builds issues into the out folder. */
export async function build(ids: readonly string[], options: BuildOptions, context: Context): Promise<ExitCode> {
  const { all = false, target, format } = options
  const report = format === 'json' ? jsonReport(context) : prettyReport(context)
  const out: OutFolder = {
    path: options.out ? path.resolve(context.cwd, options.out) : path.join(context.root ?? '', 'out'),
    named: options.out !== undefined,
    shown: (file) => shownFrom(context.cwd, file),
  }
  const { cwd, root } = context
  const named = root === null ? [] : ids.map((name) => issueName(name, { cwd, root }))
  const recovered = root === null ? null : recover(out, (id) => all || named.includes(id))
  if (recovered?.findings.length) report.project(recovered.findings)
  await compileEach(
    {
      names: ids,
      all,
      target,
      doing: 'Building',
      project: report.project,
      issue(id, { value: emails, findings }) {
        const writes = emails !== null && !recovered?.unfinished.has(id)
        if (writes) context.writes()
        const written = writes ? write(id, emails, out) : { value: null, findings: [] }
        report.issue({ id, files: written.value ?? [], findings: [...findings, ...written.findings] })
      },
    },
    context,
  )
  return report.end() ? 1 : 0
}

interface BuildReport {
  project(findings: readonly Finding[]): void
  issue(built: Built): void
  /** Says how it all ended; true when something failed. */
  end(): boolean
}

function prettyReport({ stdout, stderr, paint, paintOut, cwd }: Context): BuildReport {
  const all: Finding[] = []
  const fresh = once()
  let built = false
  const keep = (findings: readonly Finding[]) => void all.push(...fresh(findings))
  return {
    project: keep,
    issue({ id, files, findings }) {
      keep(findings)
      if (files.length === 0) return
      built = true
      const rows = files.map(({ path: file, size }) => [path.relative(cwd, file) || file, sizeInWords(size)] as const)
      const width = Math.max(...rows.map(([file]) => file.length))
      stdout(
        `${paintOut('bold', id)}\n${rows.map(([file, size]) => `  ${file.padEnd(width)}  ${paintOut('dim', size)}`).join('\n')}\n`,
      )
    },
    // What was made comes first, then what to look at: the last lines are those that stay in sight.
    end() {
      const [first] = all
      if (first) {
        const more = `Run “cohes3ion explain ${first.id}” to read more about it.`
        stderr(`${built ? '\n' : ''}${prettyFindings(all, paint)}\n\n${countFindings(all)}. ${more}\n`)
      }
      return hasErrors(all)
    },
  }
}

/** One JSON value on stdout: see docs/json.md. */
function jsonReport({ stdout, cwd }: Context): BuildReport {
  const project: Finding[] = []
  const issues: Built[] = []
  return {
    project: (findings) => void project.push(...findings),
    issue: (built) => void issues.push(built),
    end() {
      const relative = ({ path: file, ...about }: WrittenFile) => ({
        path: path.relative(cwd, file).split(path.sep).join('/'),
        ...about,
      })
      const value = {
        version: 1,
        findings: project.map(jsonFinding),
        issues: issues.map(({ id, files, findings }) => ({
          id,
          files: files.map(relative),
          findings: findings.map(jsonFinding),
        })),
      }
      stdout(`${JSON.stringify(value, null, 2)}\n`)
      return hasErrors([...project, ...issues.flatMap(({ findings }) => findings)])
    },
  }
}

function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error')
}

/** A path as the person at the terminal would type it; the whole of one that lies elsewhere. */
function shownFrom(cwd: string, file: string): string {
  const relative = path.relative(cwd, file)
  return relative === '' || relative.startsWith('..') ? file : relative
}

function sizeInWords(bytes: number): string {
  return bytes < 1000 ? `${bytes} bytes` : `${(bytes / 1000).toFixed(1)} KB`
}
