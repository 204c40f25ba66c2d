import type { Step } from '../../../lib/html/htmlTokens.ts'

/** A fragment has no style element, so that a class could only pick up a stranger's. */
export const withoutClasses: Step = (token) => {
  if (token.kind === 'comment') return { kind: 'comment', text: token.text.replace(/ class="[^"]*"/g, '') }
  if (token.kind !== 'open') return token
  const { class: _, ...attributes } = token.attributes
  return { ...token, attributes }
}
