import { scanCss } from './scanCss.ts'
import { parseStyle, type Style } from './style.ts'

/** A rule of a style sheet: one selector, and what it declares. */
export interface StyleRule {
  /** The conditions around it, in small letters, joined by " and "; empty where it always holds. */
  readonly media: string
  readonly selector: string
  readonly style: Style
}

/** The rules of a style sheet in their order; those inside other at-rules than `@media` are left out. */
export function parseStylesheet(css: string): StyleRule[] {
  const rules: StyleRule[] = []
  const around: string[] = []
  /** The selectors of the rule that is open, and how many blocks are open inside it. */
  let [selectors, nested]: [string | null, number] = [null, 0]
  let from = 0
  const end = (to: number) => {
    const media = around.map((one) => one.slice('@media'.length).trim()).join(' and ')
    if (selectors !== null && around.every((one) => /^@media\b/.test(one))) {
      const style = parseStyle(css.slice(from, to))
      for (const selector of splitSelectors(selectors)) rules.push({ media, selector: selector.trim(), style })
    }
    selectors = null
  }
  scanCss(css, (sign, at, next) => {
    if (!'{};'.includes(sign)) return
    if (selectors !== null) {
      if (sign === '{') nested += 1
      else if (sign === '}' && nested > 0) nested -= 1
      if (sign !== '}' || nested > 0) return
      end(at)
    } else if (sign === '{') {
      const before = withoutComments(css.slice(from, at)).trim()
      if (before.startsWith('@')) around.push(before.toLowerCase())
      else selectors = before
    } else if (sign === '}') around.pop()
    from = next
  })
  end(css.length)
  return rules
}

function withoutComments(css: string): string {
  return css.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ')
}

/** "a, :is(b, c)" is two. */
function splitSelectors(selectors: string): string[] {
  const found: string[] = []
  let from = 0
  scanCss(selectors, (sign, at, next) => {
    if (sign !== ',') return
    found.push(selectors.slice(from, at))
    from = next
  })
  return [...found, selectors.slice(from)]
}

/** One element in a selector: `p.quiet`. */
interface Compound {
  /** Empty for any. */
  readonly name: string
  readonly classes: readonly string[]
  /** Whether the one before it is its parent, and not just somewhere above. */
  readonly child: boolean
}

/** From the outermost to the one that is styled. */
export type Selector = readonly Compound[]

/** Reads a selector of names and classes; `never` for one that holds of nothing at rest, null for any other. */
export function parseSelector(selector: string): Selector | 'never' | null {
  if (/:(hover|focus|active|visited|before|after)\b|\[data-ogs[bc]\]/i.test(selector)) return 'never'
  const compounds: Compound[] = []
  let child = false
  for (const word of selector.replace(/>/g, ' > ').split(/\s+/)) {
    if (word === '>') child = true
    else if (word !== '') {
      if (!/^(\*|:root|[a-z][a-z0-9]*)?(\.[\w-]+)*$/i.test(word)) return null
      const [name = '', ...classes] = word.split('.')
      compounds.push({ name: name === '*' ? '' : name === ':root' ? 'html' : name.toLowerCase(), classes, child })
      child = false
    }
  }
  return compounds.length === 0 ? null : compounds
}

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

function isOne({ name, classes }: Compound, element: Styled): boolean {
  if (name && name !== element.name) return false
  if (classes.length === 0) return true
  const own = (element.attributes['class'] ?? '').split(/\s+/)
  return classes.every((one) => own.includes(one))
}
