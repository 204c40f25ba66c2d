import type { CompiledLetters, IssueArtifactKind, MadeArtifact } from '../../artifacts/kind.ts'
import type { Artifact } from '../../model/artifact.ts'
import type { Outcome } from '../../model/finding.ts'
import { TemplateFailure, type Templates } from './templates.ts'

/** Makes the artifacts about an issue as a whole; a finding if one of their templates has an error. */
export function renderIssueArtifacts(
  kinds: readonly IssueArtifactKind[],
  issue: Omit<CompiledLetters, 'artifacts' | 'fill' | 'isReady'>,
  templates: Templates,
): Outcome<readonly Artifact[]> {
  const ofEmails = issue.emails.flatMap(({ artifacts }) => artifacts)
  // A picture that several emails show is one file.
  const unique = [...new Map(ofEmails.map((one) => [one.name, one])).values()]
  const fill: CompiledLetters['fill'] = (template, values) => templates.fill(template, values, {})
  try {
    const made: Artifact[] = []
    for (const { role, make } of kinds) {
      const compiled: CompiledLetters = { ...issue, artifacts: [...unique, ...made], fill, isReady: templates.isReady }
      made.push(...make(compiled).map((one) => withRole(role, one)))
    }
    return { value: made, findings: [] }
  } catch (error) {
    if (error instanceof TemplateFailure) return { value: null, findings: [error.finding] }
    throw error
  }
}

/** Keeps a text that is made when it is first read. */
function withRole(role: string, made: MadeArtifact): Artifact {
  const properties = Object.getOwnPropertyDescriptors(made)
  return Object.create(Object.prototype, { role: { value: role, enumerable: true }, ...properties })
}
