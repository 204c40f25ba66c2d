import path from 'node:path'
import type { Finding } from '../model/finding.ts'
import { toldOnce } from '../report/once.ts'
import { countFindings, prettyTold } from '../report/pretty.ts'
import { jsonOf, type Told, tell } from '../report/told.ts'
import type { OutFolder } from '../stages/write/outFolder.ts'
import { recover } from '../stages/write/recover.ts'
import { stands } from '../stages/write/stands.ts'
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
  readonly folder: string
  readonly files: readonly WrittenFile[]
  readonly findings: readonly Told[]
}

/** What was made of an issue; no files where it was not to be written. */
interface Said {
  readonly files: readonly WrittenFile[] | null
  readonly findings: readonly Told[]
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
  const isUnfinished = (id: string) => recovered?.unfinished.has(id) ?? false
  // Read from the text that is kept: it is told in the same words, and nothing of an issue's files stays in memory.
  const tellOf = (id: string, text: string, more: readonly Told[] = []) => {
    const { files, findings }: Said = JSON.parse(text)
    report.issue({ id, folder: path.join(out.path, id), files: files ?? [], findings: [...findings, ...more] })
  }
  await compileEach(
    {
      names: ids,
      all,
      target,
      doing: 'Building',
      project: report.project,
      issue(id, { value: emails, findings }) {
        const writes = emails !== null && !isUnfinished(id)
        if (writes) context.writes()
        const written = writes ? write(id, emails, out) : { value: null, findings: [] }
        const said = JSON.stringify({ files: written.value, findings: findings.map(tell) } satisfies Said)
        tellOf(id, said, written.findings.map(tell))
        return emails !== null && written.value === null ? null : said
      },
      again(id, said) {
        const { files }: Said = JSON.parse(said)
        if (files && (isUnfinished(id) || !stands(out, id, files))) return false
        tellOf(id, said)
        return true
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
  const all: Told[] = []
  const fresh = toldOnce()
  let built = false
  const keep = (findings: readonly Told[]) => void all.push(...fresh(findings))
  return {
    project: (findings) => keep(findings.map(tell)),
    issue({ id, folder, files, findings }) {
      keep(findings)
      if (files.length === 0) return
      built = true
      const rows = files.map(({ name, size }) => [shownIn(cwd, folder, name), sizeInWords(size)] as const)
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
        stderr(`${built ? '\n' : ''}${prettyTold(all, paint)}\n\n${countFindings(all)}. ${more}\n`)
      }
      return hasErrors(all)
    },
  }
}

/** One JSON value on stdout: see docs/json.md. */
function jsonReport({ stdout, cwd }: Context): BuildReport {
  const project: Told[] = []
  const issues: Built[] = []
  return {
    project: (findings) => void project.push(...findings.map(tell)),
    issue: (built) => void issues.push(built),
    end() {
      const value = {
        version: 1,
        findings: project.map(jsonOf),
        issues: issues.map(({ id, folder, files, findings }) => ({
          id,
          files: files.map(({ name, size, role, mediaType }) => ({
            path: path.relative(cwd, path.join(folder, name)).split(path.sep).join('/'),
            ...{ size, role, mediaType },
          })),
          findings: findings.map(jsonOf),
        })),
      }
      stdout(`${JSON.stringify(value, null, 2)}\n`)
      return hasErrors([...project, ...issues.flatMap(({ findings }) => findings)])
    },
  }
}

function hasErrors(findings: readonly Told[]): boolean {
  return findings.some(({ severity }) => severity === 'error')
}

function shownIn(cwd: string, folder: string, name: string): string {
  const file = path.join(folder, name)
  return path.relative(cwd, file) || file
}

/** A path as the person at the terminal would type it; the whole of one that lies elsewhere. */
function shownFrom(cwd: string, file: string): string {
  const relative = path.relative(cwd, file)
  return relative === '' || relative.startsWith('..') ? file : relative
}

function sizeInWords(bytes: number): string {
  return bytes < 1000 ? `${bytes} bytes` : `${(bytes / 1000).toFixed(1)} KB`
}
