import type { Step } from '../../../lib/html/htmlTokens.ts'

/** Drops classes: a fragment has no style element, so only a style sheet of the page around it could match them. */
export const withoutClasses: Step = (token) => {
  if (token.kind === 'comment') return { kind: 'comment', text: token.text.replace(/ class="[^"]*"/g, '') }
  if (token.kind !== 'open') return token
  const { class: _, ...attributes } = token.attributes
  return { ...token, attributes }
}
