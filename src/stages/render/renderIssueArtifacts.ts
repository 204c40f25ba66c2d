import type { CompiledLetters, IssueArtifactKind } from '../../artifacts/kind.ts'
import type { Artifact } from '../../model/artifact.ts'
import type { Outcome } from '../../model/finding.ts'
import { TemplateFailure, type Templates } from './templates.ts'

/** Makes the artifacts about an issue as a whole; a finding if one of their templates has an error. */
export function renderIssueArtifacts(
  kinds: readonly IssueArtifactKind[],
  issue: Omit<CompiledLetters, 'fill'>,
  templates: Templates,
): Outcome<readonly Artifact[]> {
  const compiled: CompiledLetters = { ...issue, fill: (template, values) => templates.fill(template, values, {}) }
  try {
    const artifacts = kinds.flatMap(({ role, make }) => make(compiled).map((made) => ({ role, ...made })))
    return { value: artifacts, findings: [] }
  } catch (error) {
    if (error instanceof TemplateFailure) return { value: null, findings: [error.finding] }
    throw error
  }
}
