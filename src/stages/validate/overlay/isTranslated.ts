import type { FieldSpec } from '../../../model/contract.ts'
import type { Raw } from '../../../model/raw.ts'

/**
 * Whether a value in one piece is in a language, so that a translation cannot take it over: a text with letters, unless
 * it is a name, an address or a word for the program.
 */
export function isTranslated(raw: Raw, spec: FieldSpec): boolean {
  return raw.kind !== 'text' || isTranslatedText(raw.text, spec)
}

export function isTranslatedText(text: string, spec: FieldSpec): boolean {
  if (spec.type === 'markdown') return /\p{L}/u.test(text)
  if (spec.type !== 'text' || spec.unread || spec.translated === false || spec.role === 'name') return false
  return /\p{L}/u.test(text) && !addressLike.test(text.trim())
}

/** “example.org/plans”, “@example”: no words of any language. */
const addressLike = /^@?[\w-]+(?:[.@/][\w-]+)+\/?$|^@[\w.-]+$/
