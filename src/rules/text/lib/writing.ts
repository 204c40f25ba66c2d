import type { Fix } from '../../../model/finding.ts'
import type { Passage } from '../../../model/manuscript.ts'
import type { Place } from '../../../model/source.ts'

/** Whether a passage belongs to the issue, not to newsletter.yaml. */
export function isInIssue({ section, path }: Passage): boolean {
  return section !== null || path === 'subject' || path === 'preview'
}

/** Whether the source has the text character for character: not as a reference such as `&nbsp;`, nor escaped. */
export function isLiteral({ source, from, to }: Place, text: string): boolean {
  return source.text.slice(from, to) === text && source.text[from - 1] !== '\\'
}

/** A fix that replaces `text` at its place; undefined unless the source has it character for character. */
export function literalFix(place: Place, text: string, replacement: string): Fix | undefined {
  return isLiteral(place, text) ? { place, replacement } : undefined
}
