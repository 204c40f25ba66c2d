import { pastedArtifact } from './describe.ts'
import type { CompiledPreview } from './previewProject.ts'
import type { IssueSummary } from './state.ts'

/** An issue's line in the index of all. */
export function summaryOf({ email, findings }: CompiledPreview, id: string): IssueSummary {
  const errors = findings.filter(({ severity }) => severity === 'error').length
  return {
    id,
    subject: email?.subject ?? null,
    date: email?.date ?? null,
    sections: email?.sections.length ?? 0,
    errors,
    warnings: findings.length - errors,
    size: email && pastedArtifact(email).text.length,
  }
}
