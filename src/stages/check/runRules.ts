import { digest } from '../../lib/cache/digest.ts'
import { memo } from '../../lib/cache/memo.ts'
import type { Memory } from '../../lib/cache/memory.ts'
import type { Finding } from '../../model/finding.ts'
import type { Evidence } from '../../rules/evidence.ts'
import type { Rule, RuleFinding } from '../../rules/rule.ts'
import type { Scope, Scopes } from '../../rules/scopes.ts'
import type { Setting } from '../../rules/setting.ts'
import { checkSubject, type FindingsByRule, rememberedFindings } from './checkSubject.ts'
import { settingsOf } from './setting.ts'
import { digestOf } from './subject.ts'
import { collectSubjects, type SubjectScope, type ViewOf } from './subjects/collect.ts'

export interface RuleResults {
  readonly found: ReadonlyMap<Rule, readonly Finding[]>
  readonly pairs: Pairs
}

/** Numbers of pairs of a rule and a subject of its scope. */
export interface Pairs {
  readonly all: number
  /** Pairs in which the rule ran; in the others, its findings were remembered. */
  readonly ran: number
}

/**
 * Runs each rule on each subject of its scopes, except where `memory` has the findings. `runsIn` returns whether a rule
 * runs on what is in a language, null for the issue's own.
 */
export function runRules(
  evidence: Evidence,
  rules: readonly Rule[],
  memory: Memory | null,
  runsIn: (rule: Rule, lang: string | null) => boolean = () => true,
): RuleResults {
  // Spares the work of collecting the subjects.
  if (rules.length === 0) return { found: new Map(), pairs: { all: 0, ran: 0 } }
  const settingFor = settingsOf(evidence)
  const subjects = collectSubjects(evidence, memory)
  const found = new Map<Rule, RuleFinding[]>(rules.map((rule) => [rule, []]))
  const pairs = { all: 0, ran: 0 }

  /** The rules of a scope: those that ask no dictionary, then those that do. */
  const batchesOf = (scope: SubjectScope, lang: string | null) => {
    const { setting, key: settingKey } = settingFor(lang)
    const inScope = rules.filter((rule) => rule.looks[scope] !== null && runsIn(rule, lang))
    return [inScope.filter(({ asks }) => !asks), inScope.filter(({ asks }) => asks)]
      .filter((batch) => batch.length > 0)
      .map((batch) => ({
        batch,
        setting,
        // A dictionary can change between runs, so findings that depend on it are not remembered.
        memory: batch[0]?.asks && setting.speller() ? null : memory,
        batchKey: digest([scope, settingKey, ...batch.map(({ id }) => id)]),
      }))
  }
  const run = <S extends Scope>(scope: S, batch: readonly Rule[], seen: Scopes[S]): FindingsByRule => {
    // Most of the thousands of calls find nothing, so nothing is made for them.
    const findingsByRule: [rule: number, findings: readonly RuleFinding[]][] = []
    for (let i = 0; i < batch.length; i += 1) {
      const findings = batch[i]?.looks[scope]?.(seen)
      if (findings && findings.length > 0) findingsByRule.push([i, findings])
    }
    return findingsByRule
  }
  const add = (batch: readonly Rule[], findingsByRule: FindingsByRule, isRemembered: boolean) => {
    pairs.all += batch.length
    pairs.ran += isRemembered ? 0 : batch.length
    for (const [i, findings] of findingsByRule) {
      const rule = batch[i]
      if (rule) found.get(rule)?.push(...findings)
    }
  }
  const runScope = <S extends SubjectScope>(
    scope: S,
    seenOf: (view: ViewOf<S>, setting: Setting) => Scopes[S],
  ): void => {
    const batchesIn = memo((lang: string | null) => batchesOf(scope, lang))
    for (const subject of subjects[scope]())
      for (const { batch, setting, memory: usable, batchKey } of batchesIn(subject.lang)) {
        const key = usable ? `${batchKey} ${digestOf(subject)}` : ''
        const known = usable && rememberedFindings(subject, usable, key)
        const runBatch = (view: ViewOf<S>) => run(scope, batch, seenOf(view, setting))
        add(batch, known ?? checkSubject(subject, runBatch, usable, key), known !== null)
      }
  }
  runScope('passage', (passage, setting) => ({ ...setting, passage }))
  runScope('link', (link, setting) => ({ ...setting, link }))
  runScope('picture', (picture, setting) => ({ ...setting, picture }))
  runScope('event', (event, setting) => ({ ...setting, event }))
  runScope('section', (section, setting) => ({ ...setting, section }))
  runScope('block', (block, setting) => ({ ...setting, block }))
  runScope('artifact', (artifact, setting) => ({ ...setting, artifact }))
  // Any edit changes the whole issue, so what is found in it is not remembered.
  const whole = rules.filter((rule) => rule.looks.issue !== null && !rule.eachLanguage && runsIn(rule, null))
  add(whole, run('issue', whole, evidence), false)
  for (const id of evidence.languages.keys()) {
    const lang = id === evidence.lang ? null : id
    const batch = rules.filter((rule) => rule.looks.issue !== null && rule.eachLanguage && runsIn(rule, lang))
    add(batch, run('issue', batch, evidence.inLanguage(id)), false)
  }
  return { found: new Map(Array.from(found, ([rule, findings]) => [rule, rule.gather(findings)])), pairs }
}
