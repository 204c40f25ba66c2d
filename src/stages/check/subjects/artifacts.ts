import type { ReadableArtifact } from '../../../model/artifact.ts'
import type { SeenArtifact } from '../../../rules/scopes.ts'
import { digestOfText } from '../digestOfText.ts'
import { isHtml, readRendered } from '../readRendered.ts'
import type { Subject } from '../subject.ts'
import type { SplitArtifact } from './htmlBlocks.ts'

/** A subject for each artifact that is text. */
export function artifactSubjects(
  artifacts: readonly ReadableArtifact[],
  splitArtifacts: readonly SplitArtifact[],
): readonly Subject<SeenArtifact>[] {
  return artifacts.flatMap((artifact) => {
    if (artifact.text === null) return []
    const split = splitArtifacts.find((one) => one.artifact === artifact)
    return artifactSubject(
      artifact,
      artifact.text,
      split?.blocks.map(({ digest }) => digest) ?? [digestOfText(artifact.text)],
    )
  })
}

/** `digests` are those of its text, as a whole or by block. */
function artifactSubject(artifact: ReadableArtifact, text: string, digests: readonly string[]): Subject<SeenArtifact> {
  const { role, name, limit, mediaType } = artifact
  return {
    facts: { role, name, limit, mediaType, digests },
    replyTo: () => null,
    view: () => ({ role, name, limit, text, rendered: () => (isHtml(artifact) ? readRendered(artifact) : null) }),
    extents: () => [],
  }
}
