import { digest } from '../../../lib/digest.ts'
import type { ReadableArtifact } from '../../../model/artifact.ts'
import type { SeenArtifact } from '../../../rules/scopes.ts'
import { isHtml, readRendered } from '../readRendered.ts'
import type { Subject } from '../subject.ts'

/** The artifacts that are text, each by itself. */
export function artifactSubjects(artifacts: readonly ReadableArtifact[]): readonly Subject<SeenArtifact>[] {
  return artifacts.flatMap((artifact) => (artifact.text === null ? [] : artifactSubject(artifact, artifact.text)))
}

function artifactSubject(artifact: ReadableArtifact, text: string): Subject<SeenArtifact> {
  const { role, name, limit, mediaType } = artifact
  return {
    facts: { role, name, limit, mediaType, text: digest([text]) },
    reply: () => null,
    view: () => ({ role, name, limit, text, rendered: () => (isHtml(artifact) ? readRendered(artifact) : null) }),
    extents: () => [],
  }
}
