import { wrapText } from '../lib/text/wrap.ts'
import type { Finding } from '../model/finding.ts'
import type { Verdict } from '../model/verdict.ts'
import { type CheckedIssue, countVerdicts, type ReportFormat } from './checkReport.ts'
import type { Paint } from './paint.ts'
import { countFindings, prettyFindings, whereIs } from './pretty.ts'
import { withLanguage } from './withLanguage.ts'
import { withoutRepeats } from './withoutRepeats.ts'

/** For a person at a terminal. */
export const prettyCheck: ReportFormat = ({ findings, issues, unknowable }, { paint, forReader }) => {
  const dropRepeats = withoutRepeats()
  const parts = [
    prettyFindings(dropRepeats(findings), paint),
    ...issues.flatMap((issue) => [
      prettyFindings(dropRepeats(issue.findings), paint),
      questionList(issue, paint),
      notCheckedList(issue, paint),
      countLine(issue, paint),
    ]),
    issues.some(({ verdicts }) => verdicts) ? wrapText(`No program can know ${joinWithOr(unknowable)}.`, 78) : '',
  ]
  return forReader(`${parts.filter(Boolean).join('\n\n')}\n`)
}

function questionList({ verdicts }: CheckedIssue, paint: Paint): string {
  const asked = (verdicts ?? []).flatMap((verdict) => verdict.questions)
  if (asked.length === 0) return ''
  return `${paint('bold', 'For a person to judge')}\n${asked.map((question) => questionText(question, paint)).join('\n')}`
}

function questionText({ message, place, lang }: Finding, paint: Paint): string {
  return `  ${place ? `${paint('cyan', whereIs(place))}  ` : ''}${withLanguage(message, lang)}`
}

/** More rules than that are only counted: a longer list would hide the rest of the report. */
const maxNamed = 12

/** Rules that were not checked for the same reason share a line. */
function notCheckedList({ verdicts }: CheckedIssue, paint: Paint): string {
  const rules = new Map<string, string[]>()
  for (const { status, reason, rule } of verdicts ?? [])
    if (status === 'not-checked' && reason !== null) rules.set(reason, [...(rules.get(reason) ?? []), rule])
  if (rules.size === 0) return ''
  const named = (names: readonly string[]) => (names.length > maxNamed ? `${names.length} rules` : names.join(', '))
  const rows = [...rules].map(([reason, names]) => wrapText(`${named(names)}: ${reason}`, 78, '  ', '    '))
  return `${paint('bold', 'Not checked')}\n${rows.join('\n')}`
}

function countLine(issue: CheckedIssue, paint: Paint): string {
  if (!issue.verdicts) return `${paint('bold', issue.id)}  could not be checked: fix what is found first.`
  const { passed, failed, person, notChecked } = countVerdicts(issue)
  const parts: readonly (readonly [Verdict['status'], string, number])[] = [
    ['passed', 'Passed', passed],
    ['failed', 'Failed', failed],
    ['person', 'Needs a person', person],
    ['not-checked', 'Not checked', notChecked],
  ]
  const words = parts.map(([status, label, count]) => {
    const text = `${label} ${count}`
    if (count > 0 && status === 'failed') return paint('red', text)
    return status === 'passed' ? paint('green', text) : text
  })
  const none = passed + failed + person > 0 ? 'No findings' : 'No rule has looked at it'
  const found = issue.findings.length ? countFindings(issue.findings) : none
  return `${paint('bold', issue.id)}  ${found}. Of the rules: ${words.join(' · ')}`
}

function joinWithOr(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join('; ')}; or ${items.at(-1)}`
}
