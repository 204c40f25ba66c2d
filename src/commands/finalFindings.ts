import { allArtifacts } from '../artifacts/allArtifacts.ts'
import type { CompiledIssue } from '../compiler.ts'
import { fieldTypes } from '../fields/index.ts'
import { finalHeld } from '../findings/finalBuild.ts'
import type { Finding } from '../model/finding.ts'
import { blockedFinal } from '../records/readFinal.ts'
import { blocksFinal } from '../rules/blocksFinal.ts'
import { rules } from '../rules/index.ts'
import { diskFiles } from '../stages/load/diskFiles.ts'

const blocks = blocksFinal(rules)

/**
 * The findings on an issue as they count for a final build: what it may lack while it is written is an error, and so is a
 * former final build whose files were changed by hand.
 */
export function finalFindings(
  id: string,
  { findings, emails, artifacts }: Pick<CompiledIssue, 'findings' | 'emails' | 'artifacts'>,
  root: string | null,
): readonly Finding[] {
  const lacks = findings.filter((finding) => finding.severity === 'warning' && blocks(finding))
  const counted = findings.map(
    (finding): Finding => (lacks.includes(finding) ? { ...finding, severity: 'error' } : finding),
  )
  const wanted = allArtifacts({ emails, artifacts })
  // Whatever the issue allows, and whichever rules are asked for.
  const names = emails.flatMap(({ pictures }) => pictures.flatMap((one) => (one.address === null ? one.name : [])))
  const held = wanted.some((one) => one.held) && lacks.length === 0 ? [finalHeld.at(null, { issue: id, names })] : []
  const all = [...counted, ...held]
  return root === null ? all : [...all, ...blockedFinal(diskFiles(root), id, fieldTypes, wanted)]
}
