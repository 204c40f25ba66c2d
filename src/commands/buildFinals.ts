import path from 'node:path'
import { allArtifacts } from '../artifacts/allArtifacts.ts'
import { isError } from '../findings/isError.ts'
import { recordEvents } from '../records/recordEvents.ts'
import { toReported } from '../report/reportedFinding.ts'
import { diskFiles } from '../stages/load/diskFiles.ts'
import type { OutFolder } from '../stages/write/outFolder.ts'
import { write } from '../stages/write/write.ts'
import type { BuildReport } from './buildReport.ts'
import { compileFinals, type FinalCompiled } from './compileFinals.ts'
import type { CommandContext } from './context.ts'
import { withLanguages } from './fileLanguages.ts'
import { finalFindings } from './finalFindings.ts'
import { recordFinal } from './recordFinal.ts'

interface FinalBuilds {
  readonly names: readonly string[]
  readonly all: boolean
  readonly target: string | undefined
  readonly out: OutFolder
  /** Whether an interrupted build of the issue could not be finished. */
  readonly isUnfinished: (id: string) => boolean
  readonly report: BuildReport
}

/**
 * Builds what is sent: writes an issue into the out folder as every build does, and records it if nothing is missing. With
 * an error that every build stops at, it does neither.
 */
export async function buildFinals(builds: FinalBuilds, context: CommandContext): Promise<void> {
  const { out, isUnfinished, report, ...selection } = builds
  const { root, version } = context
  if (root === null) return compileFinals({ ...selection, project: report.project, issue: () => {} }, context)
  const issue = (id: string, { compiled, target, sources }: FinalCompiled): void => {
    const files = diskFiles(root)
    const { emails, artifacts, variants, events } = compiled
    const findings = finalFindings(id, compiled, root)
    const folder = path.join(out.path, id)
    if (!compiled.value || isUnfinished(id)) {
      report.issue({ id, folder, files: [], findings: findings.map(toReported), recorded: [] })
      return
    }
    context.willWrite()
    const written = write(id, allArtifacts(compiled), out)
    const isFinal = !findings.some(isError)
    const recorded =
      written.value && isFinal
        ? recordFinal({ id, version, target, emails, artifacts, sources }, root, files)
        : { value: null, findings: [] }
    const announced = recorded.value ? recordEvents(root, events, id) : { value: null, findings: [] }
    report.issue({
      ...{ id, folder, files: written.value ? withLanguages(written.value, emails, variants) : [] },
      findings: [...findings, ...written.findings, ...recorded.findings, ...announced.findings].map(toReported),
      recorded: [...(recorded.value ?? []), ...(announced.value ?? [])],
    })
  }
  return compileFinals({ ...selection, project: report.project, issue }, context)
}
