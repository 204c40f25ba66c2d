import { type Token, voidElements } from './htmlTokens.ts'

/** A text, a comment, or an element with all that stands between its tags. */
export type HtmlNode = HtmlElement | Exclude<Token, { kind: 'open' | 'close' }>

export interface HtmlElement {
  readonly kind: 'element'
  readonly name: string
  readonly attributes: { readonly [name: string]: string }
  readonly children: readonly HtmlNode[]
}

/** Builds the trees of a list of tokens; null if its elements are not properly nested. */
export function toTree(tokens: readonly Token[]): HtmlNode[] | null {
  const root: HtmlNode[] = []
  const open: { readonly name: string; readonly siblings: HtmlNode[]; readonly children: HtmlNode[] }[] = []
  let siblings = root
  for (const token of tokens) {
    if (token.kind === 'open') {
      const children: HtmlNode[] = []
      siblings.push({ kind: 'element', name: token.name, attributes: token.attributes, children })
      if (voidElements.has(token.name)) continue
      open.push({ name: token.name, siblings, children })
      siblings = children
    } else if (token.kind === 'close') {
      const last = open.pop()
      if (last?.name !== token.name) return null
      siblings = last.siblings
    } else siblings.push(token)
  }
  return open.length === 0 ? root : null
}

export function toTokens(nodes: readonly HtmlNode[]): Token[] {
  const tokens: Token[] = []
  const add = (node: HtmlNode): void => {
    if (node.kind !== 'element') return void tokens.push(node)
    const { name, attributes, children } = node
    tokens.push({ kind: 'open', name, attributes })
    children.forEach(add)
    if (!voidElements.has(name)) tokens.push({ kind: 'close', name })
  }
  nodes.forEach(add)
  return tokens
}

/** The only element among nodes, beside white space; null if there is another node or none. */
export function onlyElement(nodes: readonly HtmlNode[], name: string): HtmlElement | null {
  const [node, ...more] = nodes.filter((node) => !isBlank(node))
  return node?.kind === 'element' && node.name === name && more.length === 0 ? node : null
}

export function elementNode(
  name: string,
  attributes: HtmlElement['attributes'],
  children: readonly HtmlNode[],
): HtmlElement {
  return { kind: 'element', name, attributes, children }
}

export function textNode(text: string): HtmlNode {
  return { kind: 'text', text }
}

export function isBlank(node: HtmlNode): boolean {
  return node.kind === 'text' && node.text.trim() === ''
}
