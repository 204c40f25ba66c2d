import { positionAt } from '../../lib/text/lines.ts'
import type { Finding } from '../../model/finding.ts'
import type { TemplateValues } from '../../model/letter.ts'
import type { Verdict } from '../../model/verdict.ts'
import type { CompiledLetters } from '../kind.ts'
import { count } from './words.ts'

/** What the rules found when the build was made. */
export function checkView({ id, findings, verdicts }: CompiledLetters): TemplateValues {
  const rules = (status: Verdict['status']) => verdicts.filter((verdict) => verdict.status === status).length
  return {
    command: `cohes3ion check ${id}`,
    findings: findings.map(({ id: rule, severity, message, help, place }) => ({
      rule,
      severity,
      message,
      help,
      where: whereIs(place),
    })),
    counts: [
      { label: 'passed', number: rules('passed') },
      { label: 'failed', number: rules('failed') },
      { label: 'need a person', number: rules('person') },
      { label: 'not checked', number: rules('not-checked') },
    ],
    notChecked: notChecked(verdicts),
  }
}

/** Questions that only a person can answer. */
export function questionsOf({ verdicts }: CompiledLetters): readonly TemplateValues[] {
  return verdicts.flatMap(({ questions }) =>
    questions.map(({ message, place }) => ({ message, where: whereIs(place) })),
  )
}

/** More rules than that are only counted. */
const maxNamed = 12

/** Rules that were not checked, by the reason that they share. */
function notChecked(verdicts: readonly Verdict[]): readonly TemplateValues[] {
  const byReason = new Map<string, string[]>()
  for (const { status, reason, rule } of verdicts)
    if (status === 'not-checked' && reason !== null) byReason.set(reason, [...(byReason.get(reason) ?? []), rule])
  const named = (rules: readonly string[]) => (rules.length > maxNamed ? count(rules.length, 'rule') : rules.join(', '))
  return [...byReason].map(([reason, rules]) => ({ reason, rules: named(rules) }))
}

/** "issues/issue-5/issue.yaml:14". */
function whereIs(place: Finding['place']): string | null {
  return place && `${place.source.path}:${positionAt(place.source.text, place.from).line}`
}
