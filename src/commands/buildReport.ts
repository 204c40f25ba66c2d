import path from 'node:path'
import { isError } from '../findings/isError.ts'
import { languageNameInEnglish } from '../lib/text/languageNameInEnglish.ts'
import { sizeInWords } from '../lib/text/sizeInWords.ts'
import type { Finding } from '../model/finding.ts'
import { countFindings, prettyReported } from '../report/pretty.ts'
import { type ReportedFinding, toJsonFinding, toReported } from '../report/reportedFinding.ts'
import { withoutReportedRepeats } from '../report/withoutRepeats.ts'
import type { CommandContext } from './context.ts'
import type { BuiltFile } from './fileLanguages.ts'

interface BuiltIssue {
  readonly id: string
  readonly folder: string
  readonly files: readonly BuiltFile[]
  readonly findings: readonly ReportedFinding[]
  /** Of a final build: the paths of what was recorded, in the project. */
  readonly recorded?: readonly string[]
}

export interface BuildReport {
  project(findings: readonly Finding[]): void
  issue(built: BuiltIssue): void
  /** Prints what is left to print; true when there were errors. */
  end(): boolean
}

export function prettyReport({ stdout, stderr, paint, paintOut, cwd, root }: CommandContext): BuildReport {
  const all: ReportedFinding[] = []
  const dropRepeats = withoutReportedRepeats()
  const refused: string[] = []
  let hasBuilt = false
  const add = (findings: readonly ReportedFinding[]) => void all.push(...dropRepeats(findings))
  return {
    project: (findings) => add(findings.map(toReported)),
    issue({ id, folder, files, findings, recorded }) {
      add(findings)
      if (recorded?.length === 0) refused.push(notFinal(id, files.length > 0 ? relativePath(cwd, folder, '') : null))
      if (files.length === 0) return
      hasBuilt = true
      const rows = files.map(({ name, size, languages = [] }): [file: string, notes: string] => {
        const notes = [sizeInWords(size), languages.map(languageNameInEnglish).join(', ')]
        return [relativePath(cwd, folder, name), notes.filter(Boolean).join('  ')]
      })
      for (const file of recorded ?? []) rows.push([relativePath(cwd, root ?? '', file), 'final'])
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
      if (refused.length > 0) stderr(`\n${refused.join('\n')}\n`)
      return hasErrors(all)
    },
  }
}

/** A refused final build lists its files as one that succeeds; `folder` is null where none were written. */
function notFinal(id: string, folder: string | null): string {
  const outcome = `${id} is not final, since it has errors: no record was made.`
  return folder === null ? outcome : `${outcome} ${folder} is there to look at, not to send.`
}

/** One JSON value on stdout, as docs/json.md defines it. */
export function jsonReport({ stdout, cwd }: CommandContext): BuildReport {
  const project: ReportedFinding[] = []
  const issues: BuiltIssue[] = []
  return {
    project: (findings) => void project.push(...findings.map(toReported)),
    issue: (built) => void issues.push(built),
    end() {
      const value = {
        version: 1,
        findings: project.map(toJsonFinding),
        issues: issues.map(({ id, folder, files, findings, recorded }) => ({
          id,
          files: files.map(({ name, size, role, mediaType, languages }) => ({
            path: path.relative(cwd, path.join(folder, name)).split(path.sep).join('/'),
            ...{ size, role, mediaType, ...(languages && { languages }) },
          })),
          ...(recorded && { recorded }),
          findings: findings.map(toJsonFinding),
        })),
      }
      stdout(`${JSON.stringify(value, null, 2)}\n`)
      return hasErrors([...project, ...issues.flatMap(({ findings }) => findings)])
    },
  }
}

function hasErrors(findings: readonly ReportedFinding[]): boolean {
  return findings.some(isError)
}

function relativePath(cwd: string, folder: string, name: string): string {
  const file = path.join(folder, name)
  return path.relative(cwd, file) || file
}
