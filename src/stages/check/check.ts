import { allowedForNothing } from '../../findings/fields.ts'
import type { Finding } from '../../model/finding.ts'
import type { Verdict } from '../../model/verdict.ts'
import type { Evidence } from '../../rules/evidence.ts'
import { rules } from '../../rules/index.ts'
import type { Rule } from '../../rules/rule.ts'

export interface Checked {
  readonly findings: readonly Finding[]
  /** One for each rule, in the catalogue's order. */
  readonly verdicts: readonly Verdict[]
}

/** All that the chosen rules find; `leftOut` says why a rule is not to look, null when it is. */
export function check(evidence: Evidence, leftOut: (rule: Rule) => string | null): Checked {
  const { allow } = evidence.issue
  const allowed = new Map(allow.map((one) => [one.rule, one]))
  const judged = rules.map((rule): Verdict & { readonly findings: readonly Finding[] } => {
    const reason = leftOut(rule) ?? rule.unable(evidence)
    const verdict = { rule: rule.id, found: 0, questions: [], reason: null, findings: [] }
    if (reason !== null) return { ...verdict, status: 'not-checked', reason }
    const found = rule.look(evidence)
    if (rule.severity === 'question')
      return { ...verdict, status: found.length ? 'person' : 'passed', questions: found, found: found.length }
    const allowance = allowed.get(rule.id)
    if (!allowance)
      return { ...verdict, status: found.length ? 'failed' : 'passed', found: found.length, findings: found }
    if (found.length > 0) return { ...verdict, status: 'not-checked', reason: `allowed here: ${allowance.reason}` }
    return { ...verdict, status: 'passed', findings: [allowedForNothing.at(allowance.place, { rule: rule.id })] }
  })
  return {
    findings: judged.flatMap(({ findings }) => findings),
    verdicts: judged.map(({ findings: _, ...verdict }) => verdict),
  }
}
