import type { Memory } from './lib/cache/memory.ts'
import type { Artifact } from './model/artifact.ts'
import type { Email } from './model/email.ts'
import type { Outcome } from './model/finding.ts'
import type { Manuscript } from './model/manuscript.ts'
import type { Theme } from './model/theme.ts'
import type { Variant } from './model/variant.ts'
import type { Verdict } from './model/verdict.ts'
import type { Answer } from './rules/evidence.ts'
import type { Rule } from './rules/rule.ts'
import type { Speller } from './rules/speller.ts'
import type { Pairs } from './stages/check/runRules.ts'
import type { IdentifiedEvent } from './stages/compose/calendar/identifyEvents.ts'

/** Turns a project's issues into emails, one after another. What they share is prepared once. */
export interface Compiler {
  /** `target` is a target's id; by default the newsletter's own. */
  compile(id: string, target?: string): Promise<CompiledIssue>
}

/** The emails of an issue; null when one is missing, or any finding is an error. */
export interface CompiledIssue extends Outcome<readonly Email[]> {
  /** The same, also when a rule then found an error, so that they must not be sent; none when one is missing. */
  readonly emails: readonly Email[]
  /** What the target asks for besides the emails; none when one is missing. */
  readonly artifacts: readonly Artifact[]
  /** The issue in each of its languages; none when an error ended the pipeline earlier. */
  readonly variants: readonly Variant[]
  /** Its events as calendars know them, for the record; none when an error ended the pipeline earlier. */
  readonly events: readonly IdentifiedEvent[]
  /** The result of each rule; none when an error ended the pipeline earlier. */
  readonly verdicts: readonly Verdict[]
  /** How many pairs of a rule and a subject there are, and how many of them were not in the memory. */
  readonly pairs: Pairs
  /** With the newsletter's own colours; null when there are no emails. */
  readonly theme: Theme | null
  /** The texts of the issue and of newsletter.yaml, in all languages; null when there are no emails. */
  readonly manuscript: Manuscript | null
}

/** What a compiler uses besides the project itself. */
export interface CompilerOptions {
  readonly memory?: Memory | null
  /** Whether to make the artifacts of each issue as a whole, which nothing but a build reads. By default they are made. */
  readonly makesIssueArtifacts?: boolean
  /** Why a rule is skipped; null when it runs. By default all rules run. */
  readonly leftOut?: (rule: Rule) => string | null
  /** The dictionary of a language (BCP 47 tag); null when there is none. Without it spelling is not checked. */
  readonly spellerFor?: (lang: string) => Speller | null
  /** Requests web addresses. Without it no address is requested. */
  readonly ask?: (addresses: readonly string[]) => Promise<ReadonlyMap<string, Answer>>
}
