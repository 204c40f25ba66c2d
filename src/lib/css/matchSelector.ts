import type { Selector } from './selector.ts'

/** How many classes and names it has: what decides between rules. */
export function specificity(selector: Selector): number {
  return selector.reduce((sum, { name, classes }) => sum + 100 * classes.length + (name ? 1 : 0), 0)
}

interface Styled {
  readonly name: string
  readonly attributes: { readonly [name: string]: string }
  readonly parent: Styled | null
}

export function matches(selector: Selector, element: Styled): boolean {
  return search(selector, selector.length - 1, element) === 'fits'
}

/**
 * Whether the parts of a selector up to `last` hold, the last one of this element. Where an element above looks right
 * and has not the right ones above it, one further up is tried; `never` where none further up can do, so that no search
 * is made twice.
 */
function search(selector: Selector, last: number, element: Styled): 'fits' | 'not here' | 'never' {
  const compound = selector[last]
  if (!compound || !isOne(compound, element)) return 'not here'
  if (last === 0) return 'fits'
  for (let above = element.parent; above; above = above.parent) {
    const found = search(selector, last - 1, above)
    if (found !== 'not here' || compound.child) return found
  }
  return 'never'
}

/** Whether the last part of a selector, the one that is styled, holds of an element. */
export function endsIn(selector: Selector, element: Styled): boolean {
  const last = selector.at(-1)
  return last !== undefined && isOne(last, element)
}

function isOne({ name, classes }: Selector[number], element: Styled): boolean {
  if (name && name !== element.name) return false
  if (classes.length === 0) return true
  const own = (element.attributes['class'] ?? '').split(/\s+/)
  return classes.every((one) => own.includes(one))
}
