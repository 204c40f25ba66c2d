import { digest } from '../../lib/cache/digest.ts'
import type { Memory } from '../../lib/cache/memory.ts'
import type { Finding } from '../../model/finding.ts'
import type { Evidence } from '../../rules/evidence.ts'
import type { Rule, RuleFinding } from '../../rules/rule.ts'
import type { Scope, Scopes } from '../../rules/scopes.ts'
import { askSubject, recallSaid, type Said } from './askSubject.ts'
import { settingOf } from './setting.ts'
import { nameOf } from './subject.ts'
import { collectSubjects, type Seen } from './subjects/collect.ts'

/** What rules said of an issue. */
export interface Asked {
  readonly found: ReadonlyMap<Rule, readonly Finding[]>
  readonly pairs: Pairs
}

/** Pairs of a rule and a thing of its scope: all, and those in which the rule was asked. */
export interface Pairs {
  readonly all: number
  readonly asked: number
}

/** Asks each rule about each thing of its scopes; what is remembered of a thing is not asked again. */
export function askAll(evidence: Evidence, rules: readonly Rule[], memory: Memory | null): Asked {
  // Where nobody looks, nothing is laid out.
  if (rules.length === 0) return { found: new Map(), pairs: { all: 0, asked: 0 } }
  const { setting, key } = settingOf(evidence)
  const subjects = collectSubjects(evidence, memory)
  const found = new Map<Rule, RuleFinding[]>(rules.map((rule) => [rule, []]))
  const pairs = { all: 0, asked: 0 }

  /** Rules of one scope, those apart whose answers are not remembered; each with what stands for it in a key. */
  const rulesOf = (scope: Exclude<Scope, 'issue'>) => {
    const own = rules.filter(({ looks }) => looks[scope] !== null)
    return [own.filter(({ asks }) => !asks), own.filter(({ asks }) => asks)]
      .filter((some) => some.length > 0)
      .map((some) => ({
        some,
        // A dictionary may say something else another day.
        held: some[0]?.asks && setting.speller() ? null : memory,
        shared: digest([scope, key, ...some.map(({ id }) => id)]),
      }))
  }
  const look = <S extends Scope>(scope: S, some: readonly Rule[], given: Scopes[S]): Said =>
    some.flatMap(({ looks }, i) => {
      const findings = looks[scope]?.(given) ?? []
      return findings.length > 0 ? [[i, findings] as const] : []
    })
  const keep = (some: readonly Rule[], said: Said, isKnown: boolean) => {
    pairs.all += some.length
    pairs.asked += isKnown ? 0 : some.length
    for (const [i, findings] of said) {
      const rule = some[i]
      if (rule) found.get(rule)?.push(...findings)
    }
  }
  const ask = <S extends Exclude<Scope, 'issue'>>(scope: S, seen: (view: Seen<S>) => Scopes[S]): void => {
    for (const { some, held, shared } of rulesOf(scope))
      for (const thing of subjects[scope]()) {
        const own = held ? `${shared} ${nameOf(thing)}` : ''
        const known = held && recallSaid(thing, held, own)
        keep(some, known ?? askSubject(thing, (view) => look(scope, some, seen(view)), held, own), known !== null)
      }
  }
  ask('passage', (passage) => ({ ...setting, passage }))
  ask('link', (link) => ({ ...setting, link }))
  ask('picture', (picture) => ({ ...setting, picture }))
  ask('event', (event) => ({ ...setting, event }))
  ask('section', (section) => ({ ...setting, section }))
  ask('block', (block) => ({ ...setting, block }))
  ask('artifact', (artifact) => ({ ...setting, artifact }))
  // A change of anything is one of the whole issue: nothing of that is worth remembering.
  const whole = rules.filter(({ looks }) => looks.issue !== null)
  keep(whole, look('issue', whole, evidence), false)
  return { found: new Map(Array.from(found, ([rule, told]) => [rule, rule.gather(told)])), pairs }
}
