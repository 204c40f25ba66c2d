import { allowedForNothing } from '../../findings/fields.ts'
import type { Memory } from '../../lib/memory.ts'
import type { Finding } from '../../model/finding.ts'
import type { Verdict } from '../../model/verdict.ts'
import type { Inquiry } from '../../rules/evidence.ts'
import { rules } from '../../rules/index.ts'
import type { Rule } from '../../rules/rule.ts'
import { type Judged, passed, recall } from './recall.ts'

export interface Checked {
  readonly findings: readonly Finding[]
  /** One for each rule, in the catalogue's order. */
  readonly verdicts: readonly Verdict[]
}

/** All that the chosen rules find; `leftOut` says why a rule is not to look, null when it is. */
export function check(evidence: Inquiry, leftOut: (rule: Rule) => string | null, memory: Memory | null): Checked {
  const judge = judgeBy(evidence, leftOut)
  const lasting = rules.filter((rule) => !rule.asks && leftOut(rule) === null)
  const look = () => lasting.map(judge)
  const known = memory && lasting.length > 0 ? recall(memory, evidence, lasting, look) : look()
  const byRule = new Map(lasting.map((rule, i) => [rule, known[i]]))
  const judged = rules.map((rule) => byRule.get(rule) ?? judge(rule))
  return {
    findings: judged.flatMap(({ findings }) => findings),
    verdicts: judged.map(({ verdict }) => verdict),
  }
}

function judgeBy(evidence: Inquiry, leftOut: (rule: Rule) => string | null): (rule: Rule) => Judged {
  const allowed = new Map(evidence.issue.allow.map((one) => [one.rule, one]))
  return (rule) => {
    const { verdict } = passed(rule)
    const reason = leftOut(rule) ?? rule.unable(evidence)
    if (reason !== null) return { verdict: { ...verdict, status: 'not-checked', reason }, findings: [] }
    const findings = rule.look(evidence)
    const found = findings.length
    const allowance = allowed.get(rule.id)
    if (allowance && found > 0)
      return {
        verdict: { ...verdict, status: 'not-checked', reason: `allowed here: ${allowance.reason}` },
        findings: [],
      }
    const nothing = allowance ? [allowedForNothing.at(allowance.place, { rule: rule.id })] : []
    if (rule.severity !== 'question')
      return {
        verdict: { ...verdict, status: found ? 'failed' : 'passed', found },
        findings: [...findings, ...nothing],
      }
    const status = found ? 'person' : 'passed'
    return { verdict: { ...verdict, status, found, questions: findings }, findings: nothing }
  }
}
