import type { Finding } from '../model/finding.ts'
import { type CheckReport, countVerdicts, type ReportFormat, type ReportOptions } from './checkReport.ts'
import { jsonFinding } from './json.ts'
import { withLanguage } from './withLanguage.ts'
import { withoutRepeats } from './withoutRepeats.ts'

/**
 * Annotations on the lines of a pull request. The commands and their escapes:
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions (read 2026-11).
 */
export const githubCheck: ReportFormat = (report, setting) => {
  const lines = [...allFindings(report).map((finding) => annotation(finding, setting)), ...report.issues.map(summary)]
  return lines.map((line) => `${line}\n`).join('')
}

function allFindings({ findings, issues }: CheckReport): Finding[] {
  const dropRepeats = withoutRepeats()
  return [...dropRepeats(findings), ...issues.flatMap((issue) => dropRepeats(issue.findings))]
}

function annotation(finding: Finding, { pathOf }: ReportOptions): string {
  const { id, severity, message, help, lang, file, line, column, endLine, endColumn } = jsonFinding(finding)
  const place = file === null ? {} : { file: pathOf(file), line, endLine }
  // GitHub shows columns only within one line.
  const columns = line !== null && line === endLine ? { col: column, endColumn } : {}
  const properties = Object.entries({ ...place, ...columns, title: withLanguage(id, lang) })
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(',')
  return `::${severity === 'error' ? 'error' : 'warning'} ${properties}::${escapeData(`${message}\n${help}`)}`
}

function summary(issue: CheckReport['issues'][number]): string {
  if (!issue.verdicts) return `${issue.id}: could not be checked`
  const { passed, failed, person, notChecked } = countVerdicts(issue)
  return `${issue.id}: ${passed} passed, ${failed} failed, ${person} for a person, ${notChecked} not checked`
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
