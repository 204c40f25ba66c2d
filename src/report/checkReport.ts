import type { Finding } from '../model/finding.ts'
import type { Verdict } from '../model/verdict.ts'
import type { Paint } from './paint.ts'

/** What check has found in one issue. */
export interface CheckedIssue {
  readonly id: string
  readonly findings: readonly Finding[]
  /** null when the issue could not be made into an email, so that no rule had anything to look at. */
  readonly verdicts: readonly Verdict[] | null
}

/** What check has found, in whatever form it is to be told. */
export interface CheckReport {
  /** Of newsletter.yaml, or of there being none. */
  readonly findings: readonly Finding[]
  readonly issues: readonly CheckedIssue[]
  /** What no program can know. */
  readonly unknowable: readonly string[]
}

/** What a report's form may need besides. */
export interface ReportOptions {
  readonly paint: Paint
  /** The program's version. */
  readonly version: string
  /** A project's file, relative to the working directory, with "/". */
  readonly pathOf: (file: string) => string
}

/** A form of the report; ends in a new line. */
export type ReportFormat = (report: CheckReport, setting: ReportOptions) => string

export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly person: number
  readonly notChecked: number
}

/** Of the rules, each counted once; what was found on reading counts as failed too. */
export function countVerdicts({ findings, verdicts }: CheckedIssue): Counts {
  const count = (status: Verdict['status']) => (verdicts ?? []).filter((verdict) => verdict.status === status).length
  const byRules = new Set((verdicts ?? []).map(({ rule }) => rule))
  const others = new Set(findings.flatMap(({ id }) => (byRules.has(id) ? [] : [id])))
  return {
    passed: count('passed'),
    failed: count('failed') + others.size,
    person: count('person'),
    notChecked: count('not-checked'),
  }
}

/** What check must leave to people, whatever it has found. */
export function listUnknowable(platform: string | null): string[] {
  return [
    'whether a name, a number, a date or a claim is right',
    'whether an alternative text says what its picture shows',
    'whether a link leads where its words promise',
    'how Outlook and each reader’s own settings show the email',
    ...(platform === null ? [] : [`what ${platform}’s editor keeps of what is pasted`]),
  ]
}
