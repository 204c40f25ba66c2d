import type { Evidence } from '../../rules/evidence.ts'
import type { Rule } from '../../rules/rule.ts'
import type { SeenVariant } from '../../rules/scopes.ts'
import type { Checked } from './check.ts'
import { judge } from './judge.ts'
import { settingsOf } from './setting.ts'

/** Runs the rules that compare an issue's languages, on each translation beside the source. */
export function checkVariants(
  variants: readonly Evidence[],
  allRules: readonly Rule[],
  leftOut: (rule: Rule) => string | null,
): Checked {
  const rules = allRules.filter(({ looks }) => looks.variants !== null)
  const source = variants.find(({ issue }) => issue.lang === issue.bilingual?.source)
  const pairs = variants.flatMap((translation) => (source && translation !== source ? [{ source, translation }] : []))
  const allowed = new Map(variants.flatMap(({ issue }) => issue.allow.map((one) => [one.rule, one] as const)))
  const judgements = rules.map((rule) => {
    const reason = leftOut(rule)
    const found =
      reason === null
        ? pairs.flatMap((pair) => {
            const { setting } = settingsOf(pair.translation)(null)
            const seen = { source: seenVariant(pair.source), translation: seenVariant(pair.translation) }
            return rule.looks.variants?.({ ...setting, variants: seen }) ?? []
          })
        : []
    const settings = pairs.map(({ translation }) => settingsOf(translation)(null).setting)
    return judge(rule, reason, rule.gather(found), allowed.get(rule.id), settings)
  })
  const all = rules.length * pairs.length
  return {
    findings: judgements.flatMap(({ findings }) => findings),
    verdicts: judgements.map(({ verdict }) => verdict),
    pairs: { all, ran: all },
  }
}

function seenVariant({ issue, language, newsletter, manuscript }: Evidence): SeenVariant {
  return { issue, language, newsletter, manuscript }
}
