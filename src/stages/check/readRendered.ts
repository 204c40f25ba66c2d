import { lruMemo } from '../../lib/cache/lruMemo.ts'
import type { ReadableArtifact } from '../../model/artifact.ts'
import type { HtmlArtifact, Rendered } from '../../rules/evidence.ts'
import { parseElements } from './parseElements.ts'
import type { partSections } from './partSections.ts'

type PartSections = ReturnType<typeof partSections>

interface ReadArtifact {
  readonly artifact: HtmlArtifact
  readonly sections: PartSections
}

export function isHtml(artifact: ReadableArtifact): artifact is HtmlArtifact {
  return artifact.mediaType === 'text/html' && artifact.text !== null
}

/** Parses a whole artifact. Memoized, and with each result what rules have memoized by it. */
export const readRendered = lruMemo(
  200_000,
  ({ artifact: { role, name, limit, text, starts }, sections }: ReadArtifact) =>
    `${role} ${name} ${limit} ${starts} ${sections} ${text}`,
  ({ artifact, sections }): Rendered => {
    const { elements, runs, css } = parseElements(artifact.text, null, sectionFinder(artifact.starts ?? [], sections))
    return { artifact, elements, runs, css }
  },
)

/** Returns a function from an offset to the index of its section, or null. Its calls must have ascending offsets. */
function sectionFinder(starts: readonly number[], sections: PartSections): (offset: number) => number | null {
  let part = -1
  return (offset) => {
    while ((starts[part + 1] ?? Number.POSITIVE_INFINITY) <= offset) part += 1
    return sections[part] ?? null
  }
}
