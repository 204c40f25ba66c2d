import { sayingOf } from '../../findings/joinFindings.ts'
import type { Verdict } from '../../model/verdict.ts'

/** The verdicts on an issue, one for each rule, from those on each of its languages. */
export function joinVerdicts(all: readonly (readonly Verdict[])[]): readonly Verdict[] {
  const byRule = new Map<string, Verdict>()
  for (const verdict of all.flat()) {
    const known = byRule.get(verdict.rule)
    byRule.set(verdict.rule, known ? joined(known, verdict) : verdict)
  }
  return [...byRule.values()]
}

/** The worst comes first. */
const order = ['failed', 'not-checked', 'person', 'passed'] as const

function joined(one: Verdict, other: Verdict): Verdict {
  const status = order.find((name) => [one, other].some((verdict) => verdict.status === name)) ?? one.status
  const reasons = [...new Set([one, other].flatMap(({ reason }) => reason ?? []))]
  return {
    rule: one.rule,
    status,
    found: one.found + other.found,
    questions: [...new Map([...one.questions, ...other.questions].map((all) => [sayingOf(all), all])).values()],
    reason: status === 'not-checked' ? reasons.join('; ') : null,
  }
}
