import type { Evidence } from '../../rules/evidence.ts'
import type { Rule } from '../../rules/rule.ts'
import type { SeenVariant } from '../../rules/scopes.ts'
import type { Checked } from './check.ts'
import { judge } from './judge.ts'
import { settingsOf } from './setting.ts'

/**
 * Runs the rules that compare an issue's languages, on each translation beside the source. An issue in one language has
 * no verdicts of theirs: nothing was compared.
 */
export function checkVariants(
  variants: readonly Evidence[],
  allRules: readonly Rule[],
  leftOut: (rule: Rule) => string | null,
): Checked {
  const rules = allRules.filter(({ looks }) => looks.variants !== null)
  const source = variants.find(({ issue }) => issue.lang === issue.bilingual?.source)
  const pairs = variants.flatMap((translation) => {
    if (!source || translation === source) return []
    const { setting } = settingsOf(translation)(null)
    return [{ setting, variants: { source: seenVariant(source), translation: seenVariant(translation) } }]
  })
  const bilingual = variants[0]?.issue.bilingual ?? null
  const isAlone = bilingual !== null && pairs.length === 0
  const allowed = new Map(variants.flatMap(({ issue }) => issue.allow.map((one) => [one.rule, one] as const)))
  const judgements = rules.map((rule) => {
    const reason = leftOut(rule) ?? (isAlone ? 'the issue has only one of its languages yet' : null)
    const found =
      reason === null
        ? pairs.flatMap(({ setting, variants: pair }) => {
            const { lang } = pair.translation.issue
            const inPair = rule.looks.variants?.({ ...setting, variants: pair }) ?? []
            return rule.gather(inPair).map((finding) => ({ ...finding, lang }))
          })
        : []
    const settings = pairs.map(({ setting }) => setting)
    return judge(rule, reason, found, allowed.get(rule.id), settings)
  })
  const all = rules.length * pairs.length
  return {
    findings: judgements.flatMap(({ findings }) => findings),
    verdicts: bilingual ? judgements.map(({ verdict }) => verdict) : [],
    pairs: { all, ran: all },
  }
}

function seenVariant({ issue, language, newsletter, manuscript }: Evidence): SeenVariant {
  return { issue, language, newsletter, manuscript }
}
