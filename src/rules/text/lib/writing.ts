import type { Fix } from '../../../model/finding.ts'
import type { Passage } from '../../../model/manuscript.ts'
import type { Place } from '../../../model/source.ts'

/** Whether a passage is the author's of this issue, not one of newsletter.yaml. */
export function isInIssue({ section, path }: Passage): boolean {
  return section !== null || path === 'subject' || path === 'preview'
}

/** Whether a text is written letter for letter: not as `&nbsp;`, and with no backslash to say that it is meant. */
export function isLiteral({ source, from, to }: Place, text: string): boolean {
  return source.text.slice(from, to) === text && source.text[from - 1] !== '\\'
}

/** Replaces a stretch of a passage, if it is written letter for letter. */
export function fixOf(place: Place, text: string, replacement: string): Fix | undefined {
  return isLiteral(place, text) ? { place, replacement } : undefined
}
