import { allowedForNothing } from '../../findings/names.ts'
import type { Finding } from '../../model/finding.ts'
import type { Allowance } from '../../model/issue.ts'
import type { Verdict } from '../../model/verdict.ts'
import { maxFindings, type Rule } from '../../rules/rule.ts'
import type { Setting } from '../../rules/setting.ts'

export interface Judgement {
  readonly verdict: Verdict
  /** What the author gets to read. */
  readonly findings: readonly Finding[]
}

/** `reason` is why the rule did not run; null if it did. */
export function judge(
  rule: Rule,
  reason: string | null,
  all: readonly Finding[],
  allowance: Allowance | undefined,
  /** One for each language of the texts. */
  settings: readonly Setting[],
): Judgement {
  const notChecked = (why: string): Judgement => ({
    verdict: { rule: rule.id, status: 'not-checked', found: 0, questions: [], reason: why },
    findings: [],
  })
  if (reason !== null) return notChecked(reason)
  const findings = all.slice(0, maxFindings)
  const found = findings.length
  if (allowance && found > 0) return notChecked(`allowed here: ${allowance.reason}`)
  const [missing] = found === 0 ? settings.flatMap((one) => rule.unable(one) ?? rule.partly(one) ?? []) : []
  if (missing !== undefined) return notChecked(missing)
  const nothing = allowance ? [allowedForNothing.at(allowance.place, { rule: rule.id })] : []
  const isQuestion = rule.severity === 'question'
  const status = found === 0 ? 'passed' : isQuestion ? 'person' : 'failed'
  return {
    verdict: { rule: rule.id, status, found, questions: isQuestion ? findings : [], reason: null },
    findings: isQuestion ? nothing : [...findings, ...nothing],
  }
}
