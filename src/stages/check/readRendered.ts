import { decodeReferences } from '../../lib/decodeReferences.ts'
import { type Token, visitHtml, voidElements } from '../../lib/html.ts'
import { weakMemo } from '../../lib/memo.ts'
import { plainTokens } from '../../lib/plainHtml.ts'
import { remember } from '../../lib/remember.ts'
import { parseStyle } from '../../lib/style.ts'
import type { ReadableArtifact } from '../../model/artifact.ts'
import type { HtmlArtifact, Rendered, RenderedElement, TextRun } from '../../rules/evidence.ts'

const unseen = new Set(['head', 'title', 'script', 'template'])

export function isHtml(artifact: ReadableArtifact): artifact is HtmlArtifact {
  return artifact.mediaType === 'text/html' && artifact.text !== null
}

/**
 * Reads an artifact as a mail program does that does not know Outlook's conditional comments. The last ones are
 * remembered, and with them what rules have worked out of them: a preview looks again when anything is saved.
 */
export const readRendered = remember(
  200_000,
  ({ role, name, limit, text, starts }: HtmlArtifact) => `${role} ${name} ${limit} ${starts} ${text}`,
  read,
)

function read(artifact: HtmlArtifact): Rendered {
  const elements: RenderedElement[] = []
  const runs: TextRun[] = []
  const hidden = new Set<RenderedElement>()
  const sectionAt = openSections(artifact.starts ?? [])
  let css = ''
  let parent: RenderedElement | null = null
  const visit = (token: Token, from: number) => {
    if (token.kind === 'open') {
      const { attributes, style } = startOf(token)
      const element: RenderedElement = { name: token.name, attributes, style, parent, section: sectionAt(from) }
      elements.push(element)
      if (unseen.has(token.name) || style.get('display') === 'none' || (parent && hidden.has(parent)))
        hidden.add(element)
      if (!voidElements.has(token.name)) parent = element
    } else if (token.kind === 'close') parent = closest(parent, token.name)?.parent ?? parent
    else if (token.kind === 'text') {
      if (parent?.name === 'style') css += token.text
      else if (parent && !hidden.has(parent) && /\S/.test(token.text))
        runs.push({ text: decodeReferences(token.text), element: parent })
    }
  }
  const plain = plainTokens(artifact.text)
  if (plain) for (const [token, from] of plain) visit(token, from)
  else visitHtml(artifact.text, visit)
  return { artifact, elements, runs, css }
}

type Attributes = RenderedElement['attributes']

/** Elements that are written alike have one token. */
const startOf = weakMemo((token: Extract<Token, { readonly kind: 'open' }>) => {
  const attributes = decoded(token.attributes)
  return { attributes, style: new Map(parseStyle(attributes['style'] ?? '').map(lowerName)) }
})

function decoded(attributes: Attributes): Attributes {
  if (!Object.values(attributes).some((value) => value.includes('&'))) return attributes
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, decodeReferences(value)]))
}

/**
 * In which section an offset is; offsets are asked for in their order. Counted without the masthead, which comes first,
 * and the closing, which comes last.
 */
function openSections(starts: readonly number[]): (offset: number) => number | null {
  let part = -1
  return (offset) => {
    while ((starts[part + 1] ?? Number.POSITIVE_INFINITY) <= offset) part += 1
    return part < 1 || part === starts.length - 1 ? null : part - 1
  }
}

function closest(from: RenderedElement | null, name: string): RenderedElement | null {
  let element = from
  while (element && element.name !== name) element = element.parent
  return element
}

function lowerName([property, value]: readonly [string, string]): readonly [string, string] {
  return [property.toLowerCase(), value]
}
