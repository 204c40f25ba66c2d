import type { ReadableArtifact } from '../../../model/artifact.ts'
import type { Evidence } from '../../../rules/evidence.ts'
import type { SeenArtifact } from '../../../rules/scopes.ts'
import { digestOfText } from '../digestOfText.ts'
import { partSections } from '../partSections.ts'
import { isHtml, readRendered } from '../readRendered.ts'
import type { Subject } from '../subject.ts'
import type { SplitArtifact } from './htmlBlocks.ts'

/** A subject for each artifact that is text. */
export function artifactSubjects(
  { email, variant }: Evidence,
  splitArtifacts: readonly SplitArtifact[],
): readonly Subject<SeenArtifact>[] {
  const sections = partSections(email.parts, variant)
  const isShared = email.parts.some((part) => part.variant > 0)
  return email.artifacts.flatMap((artifact) => {
    // What several languages share is checked once.
    if (artifact.text === null || variant > 0) return []
    const split = splitArtifacts.find((one) => one.artifact === artifact)
    return artifactSubject(
      artifact,
      artifact.text,
      { sections, isShared },
      split?.blocks.map(({ digest }) => digest) ?? [digestOfText(artifact.text)],
    )
  })
}

interface Shown {
  readonly sections: ReturnType<typeof partSections>
  readonly isShared: boolean
}

/** `digests` are those of its text, as a whole or by block. */
function artifactSubject(
  artifact: ReadableArtifact,
  text: string,
  { sections, isShared }: Shown,
  digests: readonly string[],
): Subject<SeenArtifact> {
  const { role, name, limit, mediaType } = artifact
  return {
    lang: null,
    facts: { role, name, limit, mediaType, isShared, digests },
    replyTo: () => null,
    view: () => ({
      role,
      name,
      limit,
      text,
      isShared,
      rendered: () => (isHtml(artifact) ? readRendered({ artifact, sections }) : null),
    }),
    extents: () => [],
  }
}
