import { lruMemo } from '../../lib/cache/lruMemo.ts'
import type { ReadableArtifact } from '../../model/artifact.ts'
import type { HtmlArtifact, Rendered } from '../../rules/evidence.ts'
import { parseElements } from './parseElements.ts'

export function isHtml(artifact: ReadableArtifact): artifact is HtmlArtifact {
  return artifact.mediaType === 'text/html' && artifact.text !== null
}

/** Parses a whole artifact. Memoized, and with each result what rules have memoized by it. */
export const readRendered = lruMemo(
  200_000,
  ({ role, name, limit, text, starts }: HtmlArtifact) => `${role} ${name} ${limit} ${starts} ${text}`,
  (artifact): Rendered => {
    const { elements, runs, css } = parseElements(artifact.text, null, sectionFinder(artifact.starts ?? []))
    return { artifact, elements, runs, css }
  },
)

/**
 * Returns a function from an offset to the index of its section; null for the masthead, which is the first part, and
 * the closing, which is the last. Its calls must have ascending offsets.
 */
function sectionFinder(starts: readonly number[]): (offset: number) => number | null {
  let part = -1
  return (offset) => {
    while ((starts[part + 1] ?? Number.POSITIVE_INFINITY) <= offset) part += 1
    return part < 1 || part === starts.length - 1 ? null : part - 1
  }
}
