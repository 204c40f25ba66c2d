import type { EmailPart } from '../../model/email.ts'

/**
 * For each part of an email, the index of its section in the issue in one language that is checked: `null` for its
 * masthead and closing, `undefined` for a part of another language's issue in the same email.
 */
export function partSections(parts: readonly EmailPart[], variant: number): readonly (number | null | undefined)[] {
  return parts.map((part) => (part.variant === variant ? part.sectionIndex : undefined))
}
