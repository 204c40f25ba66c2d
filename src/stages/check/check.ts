import { allowedForNothing } from '../../findings/names.ts'
import type { Memory } from '../../lib/cache/memory.ts'
import type { Finding } from '../../model/finding.ts'
import type { Verdict } from '../../model/verdict.ts'
import type { Evidence } from '../../rules/evidence.ts'
import { maxFindings, type Rule } from '../../rules/rule.ts'
import { type Pairs, runRules } from './runRules.ts'

export interface Checked {
  readonly findings: readonly Finding[]
  /** One for each rule, in the catalogue’s order. */
  readonly verdicts: readonly Verdict[]
  readonly pairs: Pairs
}

/** Runs the rules. `leftOut` returns why a rule is not to run; null if it is. */
export function check(
  evidence: Evidence,
  rules: readonly Rule[],
  leftOut: (rule: Rule) => string | null,
  memory: Memory | null,
): Checked {
  const reasons = new Map(rules.map((rule) => [rule, leftOut(rule) ?? rule.unable(evidence)] as const))
  const { found, pairs } = runRules(
    evidence,
    rules.filter((rule) => reasons.get(rule) === null),
    memory,
  )
  const allowed = new Map(evidence.issue.allow.map((one) => [one.rule, one]))
  const judgements = rules.map((rule) =>
    judge(rule, reasons.get(rule) ?? null, found.get(rule) ?? [], allowed.get(rule.id), evidence),
  )
  return {
    findings: judgements.flatMap(({ findings }) => findings),
    verdicts: judgements.map(({ verdict }) => verdict),
    pairs,
  }
}

interface Judgement {
  readonly verdict: Verdict
  /** What the author gets to read. */
  readonly findings: readonly Finding[]
}

function judge(
  rule: Rule,
  reason: string | null,
  all: readonly Finding[],
  allowance: Evidence['issue']['allow'][number] | undefined,
  evidence: Evidence,
): Judgement {
  const notChecked = (why: string): Judgement => ({
    verdict: { rule: rule.id, status: 'not-checked', found: 0, questions: [], reason: why },
    findings: [],
  })
  if (reason !== null) return notChecked(reason)
  const findings = all.slice(0, maxFindings)
  const found = findings.length
  if (allowance && found > 0) return notChecked(`allowed here: ${allowance.reason}`)
  const missing = found === 0 ? rule.partly(evidence) : null
  if (missing !== null) return notChecked(missing)
  const nothing = allowance ? [allowedForNothing.at(allowance.place, { rule: rule.id })] : []
  const isQuestion = rule.severity === 'question'
  const status = found === 0 ? 'passed' : isQuestion ? 'person' : 'failed'
  return {
    verdict: { rule: rule.id, status, found, questions: isQuestion ? findings : [], reason: null },
    findings: isQuestion ? nothing : [...findings, ...nothing],
  }
}
