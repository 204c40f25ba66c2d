import type { Finding } from '../../model/finding.ts'
import { rules } from '../../rules/index.ts'
import type { Evidence } from '../../rules/rule.ts'

/** All that the rules find in an email. */
export function check(evidence: Evidence): readonly Finding[] {
  return rules.flatMap(({ look }) => look(evidence))
}
