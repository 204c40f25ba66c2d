import { defineFinding } from '../findings/defineFinding.ts'
import type { Finding, Fix, Severity } from '../model/finding.ts'
import type { FindingKind, FindingText } from '../model/findingKind.ts'
import type { Place } from '../model/source.ts'
import type { BadExample, Example } from './example.ts'
import type { Scope, Scopes } from './scopes.ts'
import type { Setting } from './setting.ts'

/** What rules look after, in the order in which they look; the folders of this catalogue. */
export const ruleGroups = [
  'inbox',
  'pictures',
  'links',
  'text',
  'spelling',
  'dates',
  'structure',
  'platform',
  'funding',
  'output',
] as const

type RuleGroup = (typeof ruleGroups)[number]

/** Tells of one finding; `fix` where a machine can fix it without a doubt. */
export type Found<Details> = (place: Place | null, details: Details, fix?: Fix) => void

interface About<Details> {
  /** Permanent: authors silence it by this name, and `explain` knows it. */
  readonly id: string
  readonly group: RuleGroup
  /** `question`: no fault, but something that only a person can judge. */
  readonly severity: Severity
  /** When it speaks, in one sentence. */
  readonly summary: string
  /** Why it matters and how to fix it, in a short paragraph. */
  readonly why: string
  /** What it looks at, completing “Looks at …”. */
  readonly looksAt: string
  /** The words for the author: what is wrong, and the way out. */
  readonly say: (details: Details) => FindingText
  /** Everything here is silent under all rules. A function, as `bad` is: no build needs examples, or should load them. */
  readonly good: () => readonly Example[]
  /** Each makes exactly the findings it names, and no others. */
  readonly bad: () => readonly BadExample[]
}

/**
 * How it looks, by scope: it is given one thing of that kind at a time, with the setting, and cannot reach another.
 * Of one that looks at the whole issue or artifact a comment says why.
 */
type Looks<Details> = { readonly [S in Scope]?: (seen: Scopes[S], found: Found<Details>) => void }

/** What was found of one thing. */
export interface Noted<Details> {
  readonly place: Place | null
  readonly details: Details
  readonly fix?: Fix
}

interface Definition<Details> extends About<Details> {
  readonly look: Looks<Details>
  /**
   * What is told of an issue, made of all that was found in its things, in their order; all of it when it is left out.
   * `Details` are then kept as JSON.
   */
  readonly gather?: (found: readonly Noted<Details>[]) => readonly Noted<Details>[]
  /** Why it cannot look this time; null when it can. */
  readonly unable?: (setting: Setting) => string | null
  /** What it has to do without, such as words of the issue's language: where it finds nothing, it has not checked. */
  readonly partly?: (setting: Setting) => string | null
  /** It asks a dictionary: what it found is not remembered. */
  readonly asks?: true
}

/** A finding; `noted` are its details, where its words are chosen when all is gathered. */
export interface RuleFinding extends Finding {
  readonly noted?: string
}

/** One thing that `check` looks for. */
export interface Rule extends Omit<About<never>, 'say' | 'why' | 'good' | 'bad'> {
  /** As `explain` and the lists of all findings show it. */
  readonly kind: Omit<FindingKind<never>, 'at'>
  readonly asks: boolean
  /** null for a scope that it does not look at. */
  readonly looks: { readonly [S in Scope]: ((seen: Scopes[S]) => readonly RuleFinding[]) | null }
  /** What is told of an issue, made of all that was found in its things. */
  readonly gather: (found: readonly RuleFinding[]) => readonly Finding[]
  readonly unable: (setting: Setting) => string | null
  readonly partly: (setting: Setting) => string | null
  readonly good: readonly Example[]
  readonly bad: readonly BadExample[]
}

/** What one rule tells of one thing, and of an issue: whoever has fixed so many is told of the rest. */
export const mostFindings = 300

/** Of what shares a key, only the first is told. */
export function firstOfEach<Details>(keyOf: (details: Details) => string) {
  return (found: readonly Noted<Details>[]): readonly Noted<Details>[] => {
    const told = new Set<string>()
    return found.filter(({ details }) => {
      const key = keyOf(details)
      const isFirst = !told.has(key)
      told.add(key)
      return isFirst
    })
  }
}

export function defineRule<Details>(definition: Definition<Details>): Rule {
  const { say, look, gather, unable, partly, why, good, bad, asks = false, ...rule } = definition
  const { id, severity, summary } = rule
  const kind = defineFinding<Details>({ id, severity, summary, advice: why, say })
  const told = ({ place, details, fix }: Noted<Details>): Finding => {
    const finding = kind.at(place, details)
    return fix ? { ...finding, fix } : finding
  }
  const noted = ({ details, ...one }: Noted<Details>): RuleFinding => {
    return { id, severity, message: '', help: '', ...one, noted: JSON.stringify(details) }
  }
  const finder =
    <Seen>(one: (seen: Seen, found: Found<Details>) => void) =>
    (seen: Seen): readonly RuleFinding[] => {
      const findings: RuleFinding[] = []
      one(seen, (place, details, fix) => {
        if (findings.length === mostFindings) return
        findings.push((gather ? noted : told)({ place, details, ...(fix && { fix }) }))
      })
      return findings
    }
  const { passage, link, picture, event, section, block, artifact, issue } = look
  return {
    ...rule,
    asks,
    kind,
    get good() {
      return good()
    },
    get bad() {
      return bad()
    },
    unable: unable ?? (() => null),
    partly: partly ?? (() => null),
    gather: gather
      ? (all) =>
          gather(
            all.map(({ place, noted: kept = 'null', fix }) => {
              const details: Details = JSON.parse(kept)
              return { place, details, ...(fix && { fix }) }
            }),
          ).map(told)
      : (all) => all,
    looks: {
      passage: passage ? finder(passage) : null,
      link: link ? finder(link) : null,
      picture: picture ? finder(picture) : null,
      event: event ? finder(event) : null,
      section: section ? finder(section) : null,
      block: block ? finder(block) : null,
      artifact: artifact ? finder(artifact) : null,
      issue: issue ? finder(issue) : null,
    },
  }
}
