import { weakMemo } from '../../lib/cache/memo.ts'
import { parseStyle } from '../../lib/css/style.ts'
import { decodeReferences } from '../../lib/html/decodeReferences.ts'
import { type Token, visitHtml, voidElements } from '../../lib/html/htmlTokens.ts'
import { plainTokensIn } from '../../lib/html/plainHtml.ts'
import type { RenderedElement, TextRun } from '../../rules/evidence.ts'

/** A part of an HTML text, read on its own. */
export interface Part {
  readonly elements: readonly RenderedElement[]
  readonly runs: readonly TextRun[]
  readonly css: string
  /** The innermost element that it leaves open, or that was open before. */
  readonly open: RenderedElement | null
}

const unseen = new Set(['head', 'title', 'script', 'template'])

/**
 * Reads a part as a mail program does that does not know Outlook's conditional comments. `around` is the innermost
 * element that is open where it starts; `sectionAt` says in which section an offset is.
 */
export function readPart(
  html: string,
  around: RenderedElement | null,
  sectionAt: (offset: number) => number | null,
): Part {
  const elements: RenderedElement[] = []
  const runs: TextRun[] = []
  const hidden = new Set<RenderedElement>()
  let css = ''
  let parent: RenderedElement | null = null
  const enter = (element: RenderedElement) => {
    const { name, style } = element
    if (unseen.has(name) || style.get('display') === 'none' || (parent && hidden.has(parent))) hidden.add(element)
    if (!voidElements.has(name)) parent = element
  }
  for (const element of chainTo(around)) enter(element)
  visitPart(html, namesTo(around), (token, from) => {
    if (token.kind === 'open') {
      const element: RenderedElement = { name: token.name, ...startOf(token), parent, section: sectionAt(from) }
      elements.push(element)
      enter(element)
    } else if (token.kind === 'close') parent = closest(parent, token.name)?.parent ?? parent
    else if (token.kind === 'text') {
      if (parent?.name === 'style') css += token.text
      else if (parent && !hidden.has(parent) && /\S/.test(token.text))
        runs.push({ text: decodeReferences(token.text), element: parent })
    }
  })
  return { elements, runs, css, open: parent }
}

/** An element with all around it, from the outermost. */
export function chainTo(inner: RenderedElement | null): readonly RenderedElement[] {
  const chain: RenderedElement[] = []
  for (let at = inner; at; at = at.parent) chain.push(at)
  return chain.reverse()
}

function namesTo(inner: RenderedElement | null): string[] {
  return chainTo(inner).map(({ name }) => name)
}

/** Tells of each token of a part, inside elements of these names. */
function visitPart(html: string, around: string[], visit: (token: Token, from: number) => void): void {
  const plain = plainTokensIn(html, [...around])
  if (plain) {
    for (const [token, from] of plain) visit(token, from)
    return
  }
  const before = around.map((name) => `<${name}>`).join('')
  let isOver = false
  // What is still open at the end of the text, the parser would end there.
  visitHtml(`${before}${html}<!---->`, (token, from) => {
    const offset = from - before.length
    isOver ||= offset >= html.length
    if (offset >= 0 && !isOver) visit(token, offset)
  })
}

type Attributes = RenderedElement['attributes']

/** Elements that are written alike have one token. */
const startOf = weakMemo((token: Extract<Token, { readonly kind: 'open' }>) => lookOf(decoded(token.attributes)))

/** What an element says, by its decoded attributes. */
export function lookOf(attributes: Attributes): Pick<RenderedElement, 'attributes' | 'style'> {
  return { attributes, style: new Map(parseStyle(attributes['style'] ?? '').map(lowerName)) }
}

function decoded(attributes: Attributes): Attributes {
  if (!Object.values(attributes).some((value) => value.includes('&'))) return attributes
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, decodeReferences(value)]))
}

function closest(from: RenderedElement | null, name: string): RenderedElement | null {
  let element = from
  while (element && element.name !== name) element = element.parent
  return element
}

function lowerName([property, value]: readonly [string, string]): readonly [string, string] {
  return [property.toLowerCase(), value]
}
