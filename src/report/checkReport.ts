import type { Finding } from '../model/finding.ts'
import type { Verdict } from '../model/verdict.ts'
import type { Paint } from './paint.ts'

/** What check has found in one issue. */
export interface CheckedIssue {
  readonly id: string
  readonly findings: readonly Finding[]
  /** null when errors kept the issue from becoming an email, so that no rule could check it. */
  readonly verdicts: readonly Verdict[] | null
}

/** What check has found in all issues: the input of every report format. */
export interface CheckReport {
  /** What was found in newsletter.yaml and templates. */
  readonly findings: readonly Finding[]
  readonly issues: readonly CheckedIssue[]
  /** What no program can check. */
  readonly unknowable: readonly string[]
}

/** What a report format may need besides the report. */
export interface ReportOptions {
  readonly paint: Paint
  /** A text as a person reads it on this terminal. */
  readonly forReader: (text: string) => string
  /** The program's version. */
  readonly version: string
  /** The path of a project's file, relative to the current folder, with "/". */
  readonly pathOf: (file: string) => string
}

/** Prints a report in one format; the text ends with a line break. */
export type ReportFormat = (report: CheckReport, setting: ReportOptions) => string

export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly person: number
  readonly notChecked: number
}

/** Counts the rules by their verdict; a kind of finding that no rule made, such as one on reading, counts as failed. */
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

/** What people must check, whatever the program has found. */
export function listUnknowable(platform: string | null): string[] {
  return [
    'whether a name, a number, a date or a claim is right',
    'whether an alternative text says what its picture shows',
    'whether a link leads where its words promise',
    'how Outlook and each reader’s own settings show the email',
    ...(platform === null ? [] : [`what ${platform}’s editor keeps of what is pasted`]),
  ]
}
