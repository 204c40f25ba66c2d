import path from 'node:path'
import { crc32 } from 'node:zlib'
import { noNewsletter } from '../findings/files.ts'
import { openMemory } from '../lib/memory.ts'
import type { Store } from '../lib/store.ts'
import type { Finding } from '../model/finding.ts'
import { openProject } from '../openProject.ts'
import { openCompiler } from '../pipeline.ts'
import { jsonFinding } from '../report/json.ts'
import { countFindings, prettyFindings } from '../report/pretty.ts'
import { diskFiles } from '../stages/load/diskFiles.ts'
import { issueIds } from '../stages/load/findIssues.ts'
import { type WrittenFile, write } from '../stages/write/write.ts'
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

/** Builds issues into the out folder; one that fails does not keep the others from being built. */
export async function build(ids: readonly string[], options: BuildOptions, context: Context): Promise<ExitCode> {
  const report = options.format === 'json' ? jsonReport(context) : prettyReport(context)
  const end = (): ExitCode => (report.end() ? 1 : 0)

  if (context.root === null) {
    report.project([noNewsletter.at(null, {})])
    return end()
  }
  const files = diskFiles(context.root)
  const project = openProject(files, context.builtIn)
  report.project(project.findings)
  if (!project.value) return end()

  const wanted = options.all ? issueIds(files) : [...new Set(ids.map(issueName))]
  const out = options.out ? path.resolve(context.cwd, options.out) : path.join(context.root, 'out')
  const kept = openKept(context.root, context.store)
  const compiler = openCompiler(project.value, { memory: kept?.memory ?? null })
  for (const [i, id] of wanted.entries()) {
    if (wanted.length > 1) context.status(`Building ${i + 1} of ${wanted.length}: ${id}`)
    const { value: email, findings } = await compiler.compile(id, options.target)
    const written = email ? write(email, files, out) : { value: null, findings: [] }
    report.issue({ id, files: written.value ?? [], findings: [...findings, ...written.findings] })
  }
  context.status('')
  kept?.keep()
  return end()
}

/** Characters of rendered HTML that are remembered: enough for all boxes of many issues, and the words of a few. */
const memoryLimit = 1_000_000

/** What earlier builds of this project have rendered. */
function openKept(root: string, store: Store | null) {
  if (!store) return null
  const name = `rendered-${crc32(root).toString(16)}`
  const saved = store.read(name, root)
  const memory = openMemory(memoryLimit, saved)
  return {
    memory,
    keep() {
      const now = memory.save()
      if (!saved || Buffer.compare(saved, now) !== 0) store.write(name, root, now)
    },
  }
}

interface BuildReport {
  project(findings: readonly Finding[]): void
  issue(built: Built): void
  /** Says how it all ended; true when something failed. */
  end(): boolean
}

function prettyReport({ stdout, stderr, paint, cwd }: Context): BuildReport {
  const all: Finding[] = []
  const say = (findings: readonly Finding[]) => {
    all.push(...findings)
    if (findings.length) stderr(`${prettyFindings(findings, paint)}\n\n`)
  }
  return {
    project: say,
    issue({ id, files, findings }) {
      say(findings)
      if (files.length === 0) return
      const rows = files.map(({ path: file, size }) => [path.relative(cwd, file) || file, sizeInWords(size)] as const)
      const width = Math.max(...rows.map(([file]) => file.length))
      stdout(
        `${paint('bold', id)}\n${rows.map(([file, size]) => `  ${file.padEnd(width)}  ${paint('dim', size)}`).join('\n')}\n`,
      )
    },
    end() {
      if (all.length) stderr(`${countFindings(all)}. Run “cohes3ion explain ${all[0]?.id}” to read more about it.\n`)
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
      const relative = ({ path: file, size }: WrittenFile) => ({
        path: path.relative(cwd, file).split(path.sep).join('/'),
        size,
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

function sizeInWords(bytes: number): string {
  return bytes < 1000 ? `${bytes} bytes` : `${(bytes / 1000).toFixed(1)} KB`
}
