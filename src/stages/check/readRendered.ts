import { lruMemo } from '../../lib/cache/lruMemo.ts'
import type { ReadableArtifact } from '../../model/artifact.ts'
import type { HtmlArtifact, Rendered } from '../../rules/evidence.ts'
import { readPart } from './readPart.ts'

export function isHtml(artifact: ReadableArtifact): artifact is HtmlArtifact {
  return artifact.mediaType === 'text/html' && artifact.text !== null
}

/** Reads a whole artifact. The last ones are remembered, and with them what rules have worked out of them. */
export const readRendered = lruMemo(
  200_000,
  ({ role, name, limit, text, starts }: HtmlArtifact) => `${role} ${name} ${limit} ${starts} ${text}`,
  (artifact): Rendered => {
    const { elements, runs, css } = readPart(artifact.text, null, openSections(artifact.starts ?? []))
    return { artifact, elements, runs, css }
  },
)

/**
 * In which section an offset is; offsets are asked for in their order. Counted without the masthead, which comes first,
 * and the closing, which comes last.
 */
function openSections(starts: readonly number[]): (offset: number) => number | null {
  let part = -1
  return (offset) => {
    while ((starts[part + 1] ?? Number.POSITIVE_INFINITY) <= offset) part += 1
    return part < 1 || part === starts.length - 1 ? null : part - 1
  }
}
