import type { Project } from '../catalogue.ts'
import { isError } from '../findings/isError.ts'
import { translationWithoutSource as withoutSource } from '../findings/translationFiles.ts'
import type { Finding } from '../model/finding.ts'
import type { IssueSource } from '../model/issue.ts'
import { languageSettingsOf } from '../stages/load/languageFiles.ts'
import { loadIssue } from '../stages/load/loadIssue.ts'
import { locateIssue } from '../stages/load/locateIssue.ts'
import { type PastIssue, pastIssues } from './pastIssues.ts'

/** The issue that the next one is made from. */
interface ModelIssue {
  readonly issue: PastIssue
  readonly source: IssueSource
}

/** Why there is no model: findings, and what to do. */
interface NoModel {
  readonly findings: readonly Finding[]
  readonly advice: readonly string[]
}

interface Models {
  /** All issues that can be read, the latest last. */
  readonly past: readonly PastIssue[]
  /** The names of the others. */
  readonly unread: readonly string[]
  /** null where there is no issue yet, or none is wanted. */
  readonly model: ModelIssue | null
}

interface WantedModel {
  /** The name of an issue; null for the last one. */
  readonly from: string | null
  /** Whether the next issue takes nothing from another one. */
  readonly blank: boolean
}

/** The issue that the next one is made from. */
export function modelIssue(project: Project, { from, blank }: WantedModel): Models | NoModel {
  const settings = languageSettingsOf(project)
  const { issues: past, unread, findings } = pastIssues(project)
  if (blank) return { past, unread, model: null }
  // Which one is the last is not known while one of them cannot be read.
  if (from === null && findings.length > 0)
    return {
      findings,
      advice: ['Correct it first, name the issue to begin from: --from NAME, or begin from nothing: --blank.'],
    }
  const issue = from === null ? past.at(-1) : past.find(({ id }) => id === from)
  if (!issue && from !== null) {
    const missing = locateIssue(project.files, from, settings)
    return { findings: 'severity' in missing ? [missing] : findings, advice: [] }
  }
  if (!issue) return { past, unread, model: null }
  const { value: source, findings: wrong } = loadIssue(project.files, issue.id, settings)
  // What a translation says of sections that are no longer there is not taken over anyway.
  const isReadable = source && (source.complete || wrong.filter(isError).every(({ id }) => id === withoutSource.id))
  return isReadable
    ? { past, unread, model: { issue, source } }
    : {
        findings: wrong,
        advice: [
          `${issue.id} cannot be read. Correct it first, name another with --from, or begin from nothing: --blank.`,
        ],
      }
}
