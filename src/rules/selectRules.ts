import { type Rule, ruleGroups } from './rule.ts'

/** Names of rules, or of groups of rules. */
export interface Selection {
  /** Run only these; all when it is left out. */
  readonly only?: readonly string[]
  readonly skip?: readonly string[]
}

/** Returns a function that says why a rule is skipped; null when it runs. */
export function selectRules({ only, skip = [] }: Selection): (rule: Rule) => string | null {
  const names = (list: readonly string[], { id, group }: Rule) => list.includes(id) || list.includes(group)
  return (rule) => {
    if (only && !names(only, rule)) return 'not among those asked for'
    return names(skip, rule) ? 'left out, as asked for' : null
  }
}

/** Every name that a selection may hold. */
export function selectableNames(rules: readonly Rule[]): string[] {
  return [...ruleGroups, ...rules.map(({ id }) => id)]
}
