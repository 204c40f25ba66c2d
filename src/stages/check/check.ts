import type { Memory } from '../../lib/cache/memory.ts'
import type { Finding } from '../../model/finding.ts'
import type { Verdict } from '../../model/verdict.ts'
import type { Evidence } from '../../rules/evidence.ts'
import type { Rule } from '../../rules/rule.ts'
import { judge } from './judge.ts'
import { type Pairs, runRules } from './runRules.ts'
import { settingsOf } from './setting.ts'

export interface Checked {
  readonly findings: readonly Finding[]
  /** One for each rule that has something to look at, in the catalogue’s order. */
  readonly verdicts: readonly Verdict[]
  readonly pairs: Pairs
}

/** Runs the rules on one variant of an issue. `leftOut` returns why a rule is not to run; null if it is. */
export function check(
  evidence: Evidence,
  allRules: readonly Rule[],
  leftOut: (rule: Rule) => string | null,
  memory: Memory | null,
): Checked {
  const rules = allRules.filter(({ looks }) => looks.variants === null)
  const settingFor = settingsOf(evidence)
  const settings = [...evidence.languages.keys()].map((id) => settingFor(id).setting)
  const reasons = new Map(rules.map((rule) => [rule, leftOut(rule)] as const))
  const { found, pairs } = runRules(
    evidence,
    rules.filter((rule) => reasons.get(rule) === null),
    memory,
    (rule, lang) => rule.unable(settingFor(lang).setting) === null,
  )
  const allowed = new Map(evidence.issue.allow.map((one) => [one.rule, one]))
  const judgements = rules.map((rule) => ({
    rule,
    ...judge(rule, reasons.get(rule) ?? null, found.get(rule) ?? [], allowed.get(rule.id), settings),
  }))
  // An issue in one language has no verdicts of rules that compare languages: nothing was compared.
  const hasVerdict = (rule: Rule) => evidence.issue.bilingual !== null || rule.group !== 'languages'
  return {
    findings: judgements.flatMap(({ findings }) => findings),
    verdicts: judgements.flatMap(({ rule, verdict }) => (hasVerdict(rule) ? [verdict] : [])),
    pairs,
  }
}
