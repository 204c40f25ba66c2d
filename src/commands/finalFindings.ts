import type { CompiledIssue } from '../compiler.ts'
import { fieldTypes } from '../fields/index.ts'
import { finalHeld } from '../findings/finalBuild.ts'
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
  const wanted = [...emails.flatMap((email) => email.artifacts), ...artifacts]
  // Whatever the issue allows, and whichever rules are asked for.
  const isSaid = counted.some((finding) => finding.severity === 'error' && blocking.has(finding.id))
  const names = emails.flatMap(({ pictures }) => pictures.flatMap((one) => (one.address === null ? one.name : [])))
  const held = wanted.some((one) => one.held) && !isSaid ? [finalHeld.at(null, { issue: id, names })] : []
  const all = [...counted, ...held]
  return root === null ? all : [...all, ...blockedFinal(diskFiles(root), id, fieldTypes, wanted)]
}
