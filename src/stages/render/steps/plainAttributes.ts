import type { Step } from '../../../lib/html/htmlTokens.ts'

/**
 * Drops attributes without a use: empty classes and styles, MJML's own class names, and `target`, which opens windows
 * that the reader did not ask for.
 */
export const plainAttributes: Step = (token) => {
  if (token.kind !== 'open') return token
  const kept = Object.entries(token.attributes)
    .map(([name, value]) => [name, name === 'class' ? ownClasses(value) : value] as const)
    .filter(([name, value]) => name !== 'target' && !(value === '' && ['class', 'style'].includes(name)))
  return { ...token, attributes: Object.fromEntries(kept) }
}

function ownClasses(value: string): string {
  return value
    .split(/\s+/)
    .filter((name) => !name.startsWith('mj-'))
    .join(' ')
}
