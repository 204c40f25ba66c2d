import { joinFindings } from '../../findings/joinFindings.ts'
import type { Memory } from '../../lib/cache/memory.ts'
import type { Evidence } from '../../rules/evidence.ts'
import type { Rule } from '../../rules/rule.ts'
import { type Checked, check } from './check.ts'
import { checkVariants } from './checkVariants.ts'
import { joinVerdicts } from './joinVerdicts.ts'

/** Checks an issue in each of its languages, and these beside each other. `leftOut` returns why a rule is not to run. */
export function checkIssue(
  variants: readonly Evidence[],
  rules: readonly Rule[],
  leftOut: (rule: Rule) => string | null,
  memory: Memory | null,
): Checked {
  const each = variants.map((one) => ({ lang: one.issue.lang, ...check(one, rules, leftOut, memory) }))
  const all = [...each, { lang: null, ...checkVariants(variants, rules, leftOut) }]
  const bilingual = variants[0]?.issue.bilingual
  const sumOf = (key: 'all' | 'ran') => all.reduce((sum, { pairs }) => sum + pairs[key], 0)
  return {
    findings: bilingual ? joinFindings(all, bilingual.source) : all.flatMap(({ findings }) => findings),
    verdicts: joinVerdicts(all.map(({ verdicts }) => verdicts)),
    pairs: { all: sumOf('all'), ran: sumOf('ran') },
  }
}
