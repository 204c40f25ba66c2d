import { countVerdicts, type ReportFormat } from './checkReport.ts'
import { jsonFinding } from './json.ts'

/** JSON for other programs, as docs/json.md defines it. */
export const jsonCheck: ReportFormat = ({ findings, issues, unknowable }) => {
  const value = {
    version: 1,
    findings: findings.map(jsonFinding),
    issues: issues.map((issue) => ({
      id: issue.id,
      checked: issue.verdicts !== null,
      counts: countVerdicts(issue),
      findings: issue.findings.map(jsonFinding),
      questions: (issue.verdicts ?? []).flatMap(({ questions }) => questions.map(jsonFinding)),
      notChecked: (issue.verdicts ?? []).flatMap(({ rule, status, reason }) =>
        status === 'not-checked' ? [{ rule, reason }] : [],
      ),
    })),
    unknowable,
  }
  return `${JSON.stringify(value, null, 2)}\n`
}
