import { weakMemo } from '../../lib/cache/memo.ts'
import { parseStyle } from '../../lib/css/style.ts'
import { decodeReferences } from '../../lib/html/decodeReferences.ts'
import { type Token, visitHtml, voidElements } from '../../lib/html/htmlTokens.ts'
import { plainTokensIn } from '../../lib/html/plainHtml.ts'
import type { RenderedElement, TextRun } from '../../rules/evidence.ts'

/** What `parseHtml` returns for a text that may be a part of a document. */
export interface ParsedElements {
  readonly elements: readonly RenderedElement[]
  readonly runs: readonly TextRun[]
  readonly css: string
  /** The innermost element that is open at the end. */
  readonly open: RenderedElement | null
}

const hiddenNames = new Set(['head', 'title', 'script', 'template'])

/**
 * Parses HTML as a mail client does that ignores Outlook's conditional comments. `openElement` is the innermost element
 * that is open where the text starts. `sectionAt` returns the index of the section at an offset.
 */
export function parseElements(
  html: string,
  openElement: RenderedElement | null,
  sectionAt: (offset: number) => number | null,
): ParsedElements {
  const elements: RenderedElement[] = []
  const runs: TextRun[] = []
  const hidden = new Set<RenderedElement>()
  let css = ''
  let parent: RenderedElement | null = null
  const enter = (element: RenderedElement) => {
    const { name, style } = element
    if (hiddenNames.has(name) || style.get('display') === 'none' || (parent && hidden.has(parent))) hidden.add(element)
    if (!voidElements.has(name)) parent = element
  }
  for (const element of withAncestors(openElement)) enter(element)
  visitTokens(html, namesOf(openElement), (token, from) => {
    if (token.kind === 'open') {
      const element: RenderedElement = { name: token.name, ...startTagOf(token), parent, section: sectionAt(from) }
      elements.push(element)
      enter(element)
    } else if (token.kind === 'close') parent = nearestNamed(parent, token.name)?.parent ?? parent
    else if (token.kind === 'text') {
      if (parent?.name === 'style') css += token.text
      else if (parent && !hidden.has(parent) && /\S/.test(token.text))
        runs.push({ text: decodeReferences(token.text), element: parent })
    }
  })
  return { elements, runs, css, open: parent }
}

/** An element after its ancestors, outermost first. */
export function withAncestors(inner: RenderedElement | null): readonly RenderedElement[] {
  const elements: RenderedElement[] = []
  for (let element = inner; element; element = element.parent) elements.push(element)
  return elements.reverse()
}

function namesOf(inner: RenderedElement | null): string[] {
  return withAncestors(inner).map(({ name }) => name)
}

/** Calls `visit` for each token of a text that stands inside open elements with these names. */
function visitTokens(html: string, openNames: string[], visit: (token: Token, from: number) => void): void {
  const plain = plainTokensIn(html, [...openNames])
  if (plain) {
    for (const [token, from] of plain) visit(token, from)
    return
  }
  const prefix = openNames.map((name) => `<${name}>`).join('')
  let isPastEnd = false
  // The comment marks the end of the text: behind it, the parser closes all elements that are still open.
  visitHtml(`${prefix}${html}<!---->`, (token, from) => {
    const offset = from - prefix.length
    isPastEnd ||= offset >= html.length
    if (offset >= 0 && !isPastEnd) visit(token, offset)
  })
}

type Attributes = RenderedElement['attributes']

/** Memoized by token: start tags with the same text share one. */
const startTagOf = weakMemo((token: Extract<Token, { readonly kind: 'open' }>) =>
  attributesAndStyle(decoded(token.attributes)),
)

/** `attributes` are decoded. */
export function attributesAndStyle(attributes: Attributes): Pick<RenderedElement, 'attributes' | 'style'> {
  return { attributes, style: new Map(parseStyle(attributes['style'] ?? '').map(withLowerCaseName)) }
}

function decoded(attributes: Attributes): Attributes {
  if (!Object.values(attributes).some((value) => value.includes('&'))) return attributes
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, decodeReferences(value)]))
}

function nearestNamed(from: RenderedElement | null, name: string): RenderedElement | null {
  let element = from
  while (element && element.name !== name) element = element.parent
  return element
}

function withLowerCaseName([property, value]: readonly [string, string]): readonly [string, string] {
  return [property.toLowerCase(), value]
}
