import { defineFinding } from '../findings/defineFinding.ts'
import type { Finding, Fix, Severity } from '../model/finding.ts'
import type { FindingKind, FindingText } from '../model/findingKind.ts'
import type { Place } from '../model/source.ts'
import type { BadExample, Example } from './example.ts'
import type { Scope, Scopes } from './scopes.ts'
import type { Setting } from './setting.ts'

/** The groups of rules, in the order in which they run: one folder each, beside this file. */
export const ruleGroups = [
  'inbox',
  'pictures',
  'links',
  'text',
  'spelling',
  'dates',
  'structure',
  'languages',
  'platform',
  'funding',
  'output',
] as const

type RuleGroup = (typeof ruleGroups)[number]

/** Reports a finding; `fix` only if a machine can be certain of it. */
export type Found<Details> = (place: Place | null, details: Details, fix?: Fix) => void

interface RuleDescription<Details> {
  /** Permanent: authors use it to allow findings, `explain` to describe the rule. */
  readonly id: string
  readonly group: RuleGroup
  /** `question`: not a fault; only a person can judge it. */
  readonly severity: Severity
  /** A warning while an issue is written that keeps it from being final. */
  readonly blocksFinal?: true
  /** What it reports, in one sentence. */
  readonly summary: string
  /** Why it matters and how to fix it, in a short paragraph. */
  readonly why: string
  /** Completes “Looks at …”. */
  readonly looksAt: string
  /** The message to the author: what is wrong, and how to fix it. */
  readonly say: (details: Details) => FindingText
  /** No rule finds anything in these. A function, like `bad`, since no build needs to load examples. */
  readonly good: () => readonly Example[]
  /** Each causes exactly the findings that it lists. */
  readonly bad: () => readonly BadExample[]
}

/**
 * The checks by scope. Each is called with one subject of its scope at a time, and the setting; it cannot reach other
 * subjects. A check of the whole issue or artifact says in a comment why it needs all of it.
 */
type LookByScope<Details> = { readonly [S in Scope]?: (seen: Scopes[S], found: Found<Details>) => void }

/** A finding before its message is composed. */
export interface DraftFinding<Details> {
  readonly place: Place | null
  readonly details: Details
  readonly fix?: Fix
}

interface RuleDefinition<Details> extends RuleDescription<Details> {
  readonly look: LookByScope<Details>
  /**
   * Chooses or combines what is reported of an issue from the findings in all its subjects, in their order; without it
   * all are reported. `Details` must survive JSON.
   */
  readonly gather?: (found: readonly DraftFinding<Details>[]) => readonly DraftFinding<Details>[]
  /** Why the rule is skipped; null when it runs. */
  readonly unable?: (setting: Setting) => string | null
  /** What it lacks, such as words in the issue's language: without findings it then counts as not checked. */
  readonly partly?: (setting: Setting) => string | null
  /** It asks a dictionary, so its findings are not stored. */
  readonly asks?: true
  /** Its check of the issue runs once for each language in it, on the texts in that language. */
  readonly eachLanguage?: true
}

/** A finding; if its rule gathers, `noted` holds its details as JSON, and its message is still empty. */
export interface RuleFinding extends Finding {
  readonly noted?: string
}

/** A rule as the check stage runs it. */
export interface Rule extends Omit<RuleDescription<never>, 'say' | 'why' | 'good' | 'bad'> {
  /** As `explain` and the lists of all findings show it. */
  readonly kind: Omit<FindingKind<never>, 'at'>
  readonly asks: boolean
  readonly eachLanguage: boolean
  /** null for a scope that it does not check. */
  readonly looks: { readonly [S in Scope]: ((seen: Scopes[S]) => readonly RuleFinding[]) | null }
  /** Makes an issue's findings from those in all its subjects. */
  readonly gather: (found: readonly RuleFinding[]) => readonly Finding[]
  readonly unable: (setting: Setting) => string | null
  readonly partly: (setting: Setting) => string | null
  readonly good: readonly Example[]
  readonly bad: readonly BadExample[]
}

/** How many findings a rule reports of one subject, and of an issue; the rest appear once these are fixed. */
export const maxFindings = 300

/** A `gather` that keeps the first finding of each key. */
export function uniqueBy<Details>(keyOf: (details: Details) => string) {
  return (found: readonly DraftFinding<Details>[]): readonly DraftFinding<Details>[] => {
    const seen = new Set<string>()
    return found.filter(({ details }) => {
      const key = keyOf(details)
      const isFirst = !seen.has(key)
      seen.add(key)
      return isFirst
    })
  }
}

export function defineRule<Details>(definition: RuleDefinition<Details>): Rule {
  const { id, group, severity, blocksFinal, summary, why, looksAt, say, good, bad } = definition
  const { look, gather, unable, partly, asks = false, eachLanguage = false } = definition
  const kind = defineFinding<Details>({ id, severity, summary, advice: why, say, ...(blocksFinal && { blocksFinal }) })
  const toFinding = ({ place, details, fix }: DraftFinding<Details>): Finding => {
    const finding = kind.at(place, details)
    return fix ? { ...finding, fix } : finding
  }
  const toGather = ({ details, ...one }: DraftFinding<Details>): RuleFinding => {
    return { id, severity, message: '', help: '', ...one, noted: JSON.stringify(details) }
  }
  const finder =
    <Seen>(one: (seen: Seen, found: Found<Details>) => void) =>
    (seen: Seen): readonly RuleFinding[] => {
      const findings: RuleFinding[] = []
      one(seen, (place, details, fix) => {
        if (findings.length === maxFindings) return
        findings.push((gather ? toGather : toFinding)({ place, details, ...(fix && { fix }) }))
      })
      return findings
    }
  const { passage, link, picture, event, section, block, artifact, variants, issue } = look
  return {
    id,
    group,
    severity,
    summary,
    looksAt,
    ...(blocksFinal && { blocksFinal }),
    asks,
    eachLanguage,
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
          ).map(toFinding)
      : (all) => all,
    looks: {
      passage: passage ? finder(passage) : null,
      link: link ? finder(link) : null,
      picture: picture ? finder(picture) : null,
      event: event ? finder(event) : null,
      section: section ? finder(section) : null,
      block: block ? finder(block) : null,
      artifact: artifact ? finder(artifact) : null,
      variants: variants ? finder(variants) : null,
      issue: issue ? finder(issue) : null,
    },
  }
}
