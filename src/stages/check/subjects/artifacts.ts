import type { ReadableArtifact } from '../../../model/artifact.ts'
import type { SeenArtifact } from '../../../rules/scopes.ts'
import { nameOfText } from '../nameOfText.ts'
import { isHtml, readRendered } from '../readRendered.ts'
import type { Subject } from '../subject.ts'
import type { HtmlForm } from './parts.ts'

/** The artifacts that are text, each by itself. */
export function artifactSubjects(
  artifacts: readonly ReadableArtifact[],
  forms: readonly HtmlForm[],
): readonly Subject<SeenArtifact>[] {
  return artifacts.flatMap((artifact) => {
    if (artifact.text === null) return []
    const form = forms.find((one) => one.artifact === artifact)
    return artifactSubject(artifact, artifact.text, form?.parts.map(({ name }) => name) ?? [nameOfText(artifact.text)])
  })
}

/** `names` stand for its text. */
function artifactSubject(artifact: ReadableArtifact, text: string, names: readonly string[]): Subject<SeenArtifact> {
  const { role, name, limit, mediaType } = artifact
  return {
    facts: { role, name, limit, mediaType, names },
    reply: () => null,
    view: () => ({ role, name, limit, text, rendered: () => (isHtml(artifact) ? readRendered(artifact) : null) }),
    extents: () => [],
  }
}
