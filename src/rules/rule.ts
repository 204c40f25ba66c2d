import type { Finding, Fix, Severity } from '../model/finding.ts'
import { defineFinding, type FindingKind } from '../model/findingKind.ts'
import type { Place } from '../model/source.ts'
import type { Evidence } from './evidence.ts'
import type { BadExample, Example } from './example.ts'

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

/** Tells of one finding; `fix` where a machine can mend it without a doubt. */
export type Found<Details> = (place: Place | null, details: Details, fix?: Fix) => void

interface Definition<Details> {
  /** Permanent: authors silence it by this name, and `explain` knows it. */
  readonly id: string
  readonly group: RuleGroup
  /** `question`: no fault, but something that only a person can judge. */
  readonly severity: Severity
  /** When it speaks, in one sentence. */
  readonly summary: string
  /** Why it matters and how to mend it, in a short paragraph. */
  readonly why: string
  /** What it looks at, completing “Looks at …”. */
  readonly looksAt: string
  /** The words for the author: what is wrong, and the way out. */
  readonly say: (details: Details) => { readonly message: string; readonly help: string }
  /** Everything here is silent under all rules. A function, as `bad` is: no build needs examples, or should load them. */
  readonly good: () => readonly Example[]
  /** Each makes exactly the findings it names, and no others. */
  readonly bad: () => readonly BadExample[]
  readonly look: (evidence: Evidence, found: Found<Details>) => void
  /** Why it cannot look this time; null when it can. */
  readonly unable?: (evidence: Evidence) => string | null
}

/** One thing that `check` looks for. */
export interface Rule extends Omit<Definition<never>, 'say' | 'look' | 'why' | 'unable' | 'good' | 'bad'> {
  /** As `explain` and the lists of all findings show it. */
  readonly kind: Omit<FindingKind<never>, 'at'>
  readonly look: (evidence: Evidence) => readonly Finding[]
  readonly unable: (evidence: Evidence) => string | null
  readonly good: readonly Example[]
  readonly bad: readonly BadExample[]
}

/** What one rule tells of an issue: whoever has mended so many is told of the rest. */
const mostFindings = 300

export function defineRule<Details>({ say, look, unable, why, good, bad, ...rule }: Definition<Details>): Rule {
  const { id, severity, summary } = rule
  const kind = defineFinding<Details>({ id, severity, summary, advice: why, say })
  return {
    ...rule,
    kind,
    get good() {
      return good()
    },
    get bad() {
      return bad()
    },
    unable: unable ?? (() => null),
    look(evidence) {
      const findings: Finding[] = []
      look(evidence, (place, details, fix) => {
        if (findings.length === mostFindings) return
        const finding = kind.at(place, details)
        findings.push(fix ? { ...finding, fix } : finding)
      })
      return findings
    },
  }
}
