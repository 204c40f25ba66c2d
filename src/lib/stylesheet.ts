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
  const text = css.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ')
  const rules: StyleRule[] = []
  const around: string[] = []
  let from = 0
  const mark = /[{};]/g
  for (let match = mark.exec(text); match; match = mark.exec(text)) {
    const before = text.slice(from, match.index).trim()
    from = match.index + 1
    if (match[0] === '}') around.pop()
    if (match[0] !== '{') continue
    if (before.startsWith('@')) {
      around.push(before.toLowerCase())
      continue
    }
    const end = text.indexOf('}', from)
    const style = parseStyle(text.slice(from, end === -1 ? text.length : end))
    from = end === -1 ? text.length : end + 1
    mark.lastIndex = from
    if (around.every((one) => /^@media\b/.test(one))) {
      const media = around.map((one) => one.slice('@media'.length).trim()).join(' and ')
      for (const selector of before.split(',')) rules.push({ media, selector: selector.trim(), style })
    }
  }
  return rules
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
  let at: Styled | null = element
  for (let i = selector.length - 1; i >= 0; i -= 1) {
    const compound = selector[i]
    if (!compound) return false
    const strict: boolean = i === selector.length - 1 || selector[i + 1]?.child === true
    while (at && !isOne(compound, at) && !strict) at = at.parent
    if (!at || !isOne(compound, at)) return false
    at = at.parent
  }
  return true
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
