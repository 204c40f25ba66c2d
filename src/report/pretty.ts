import { positionAt } from '../lib/text/lines.ts'
import type { Finding } from '../model/finding.ts'
import type { Paint } from './paint.ts'
import { type ReportedFinding, toReported } from './reportedFinding.ts'
import { withLanguage } from './withLanguage.ts'

/** Findings for a person at a terminal. */
export function prettyFindings(findings: readonly Finding[], paint: Paint): string {
  return prettyReported(findings.map(toReported), paint)
}

/** As `prettyFindings`, for findings whose files are no longer in memory. */
export function prettyReported(findings: readonly ReportedFinding[], paint: Paint): string {
  return findings.map((finding) => prettyFinding(finding, paint)).join('\n\n')
}

function prettyFinding(
  { id, severity, message, help, lang, file, line, column, frame }: ReportedFinding,
  paint: Paint,
): string {
  const label = paint(severity === 'error' ? 'red' : 'yellow', severity)
  const head = `${file === null ? '' : `${paint('cyan', `${file}:${line}:${column}`)}  `}${label}  ${paint('dim', withLanguage(id, lang))}`
  return [head, `  ${message}`, ...(frame ? ['', indent(frame), ''] : []), `  ${help}`].join('\n')
}

/** "issues/issue-5/issue.yaml:14:5". */
export function whereIs({ source, from }: NonNullable<Finding['place']>): string {
  const { line, column } = positionAt(source.text, from)
  return `${source.path}:${line}:${column}`
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ')
}

/** "2 errors and 1 warning". */
export function countFindings(findings: readonly Pick<Finding, 'severity'>[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const warnings = findings.length - errors
  const parts = [
    ...(errors ? [`${errors} ${errors === 1 ? 'error' : 'errors'}`] : []),
    ...(warnings ? [`${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`] : []),
  ]
  return parts.join(' and ')
}
