import type { Artifact } from '../model/artifact.ts'
import type { Email } from '../model/email.ts'

interface MadeFiles {
  readonly emails: readonly Pick<Email, 'artifacts'>[]
  /** Those of the issue as a whole. */
  readonly artifacts: readonly Artifact[]
}

/** Every artifact of a compiled issue: those of its emails, one after the other, then its own. */
export function allArtifacts({ emails, artifacts }: MadeFiles): readonly Artifact[] {
  return [...emails.flatMap((email) => email.artifacts), ...artifacts]
}
