import { AttributeAction, isTraversal, parse, SelectorType, type Selector as Token } from 'css-what'

/** One element in a selector: `p.quiet`. */
interface Compound {
  /** Empty for any. */
  readonly name: string
  readonly classes: readonly string[]
  /** Whether the compound before it is its parent; otherwise it is any ancestor. */
  readonly child: boolean
}

/** From the outermost element to the styled one. */
export type Selector = readonly Compound[]

/**
 * Reads the selectors of a rule, each of names and classes; `never` for one that matches nothing at rest, null for any
 * other. A list with a syntax error is a single null, as browsers drop all of it.
 */
export function parseSelectors(list: string): readonly (Selector | 'never' | null)[] {
  try {
    const selectors = parse(list)
    return selectors.length === 0 ? [null] : selectors.map(selectorOf)
  } catch {
    return [null]
  }
}

const anyElement: Compound = { name: '', classes: [], child: false }

function selectorOf(tokens: readonly Token[]): Selector | 'never' | null {
  if (tokens.some(isNever)) return 'never'
  // css-what lets a combinator without an element before or behind it pass.
  if ([tokens[0], tokens.at(-1)].some((token) => token && isTraversal(token))) return null
  const compounds: Compound[] = []
  let compound = anyElement
  for (const token of tokens) {
    if (token.type === SelectorType.Child || token.type === SelectorType.Descendant) {
      compounds.push(compound)
      compound = { ...anyElement, child: token.type === SelectorType.Child }
    } else {
      const narrowed = withCondition(compound, token)
      if (narrowed === null) return null
      compound = narrowed
    }
  }
  return [...compounds, compound]
}

const states = new Set(['active', 'focus', 'focus-visible', 'focus-within', 'hover', 'visited'])

/** States of an element, boxes that CSS adds, and attributes that only Outlook on the web sets. */
function isNever(token: Token): boolean {
  switch (token.type) {
    case SelectorType.Pseudo:
      return states.has(token.name)
    case SelectorType.PseudoElement:
      return token.name === 'before' || token.name === 'after'
    case SelectorType.Attribute:
      return token.action === AttributeAction.Exists && /^data-ogs[bc]$/i.test(token.name)
    default:
      return false
  }
}

/** A compound with one more condition; null for a condition that is neither a name nor a class. */
function withCondition(compound: Compound, token: Token): Compound | null {
  switch (token.type) {
    case SelectorType.Universal:
      return token.namespace === null ? compound : null
    case SelectorType.Tag:
      return token.namespace === null ? { ...compound, name: token.name.toLowerCase() } : null
    case SelectorType.Pseudo:
      return token.name === 'root' && compound.name === '' ? { ...compound, name: 'html' } : null
    case SelectorType.Attribute:
      return token.name === 'class' && token.action === AttributeAction.Element && token.ignoreCase !== true
        ? { ...compound, classes: [...compound.classes, token.value] }
        : null
    default:
      return null
  }
}
