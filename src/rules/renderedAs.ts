import type { LetterRole } from '../model/artifact.ts'
import type { Evidence, Rendered } from './evidence.ts'

/** The letter in one of its HTML forms; null where the target does not ask for it. */
export function renderedAs({ rendered }: Evidence, role: LetterRole): Rendered | null {
  return rendered().find(({ artifact }) => artifact.role === role) ?? null
}

/** One HTML form, for what is the same in all: the complete document, or else what is pasted. */
export function anyRendered(evidence: Evidence): Rendered | null {
  return renderedAs(evidence, 'document') ?? renderedAs(evidence, 'paste')
}
