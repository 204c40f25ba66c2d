import type { CompiledIssue } from '../compiler.ts'
import { fieldTypes } from '../fields/index.ts'
import type { Finding } from '../model/finding.ts'
import { blockedFinal } from '../records/readFinal.ts'
import { allFindingKinds } from '../rules/allFindingKinds.ts'
import { diskFiles } from '../stages/load/diskFiles.ts'

const blocking: ReadonlySet<string> = new Set(
  allFindingKinds.filter(({ blocksFinal }) => blocksFinal).map(({ id }) => id),
)

/**
 * The findings on an issue as they count for a final build: what it may lack while it is written is an error, and so is a
 * former final build that somebody has changed.
 */
export function finalFindings(
  id: string,
  { findings, emails, artifacts }: Pick<CompiledIssue, 'findings' | 'emails' | 'artifacts'>,
  root: string | null,
): readonly Finding[] {
  const counted = findings.map((finding): Finding => {
    const blocks = finding.severity === 'warning' && blocking.has(finding.id)
    return blocks ? { ...finding, severity: 'error' } : finding
  })
  if (root === null) return counted
  const wanted = [...emails.flatMap((email) => email.artifacts), ...artifacts]
  return [...counted, ...blockedFinal(diskFiles(root), id, fieldTypes, wanted)]
}
