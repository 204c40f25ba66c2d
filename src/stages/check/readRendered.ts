import { decodeReferences } from '../../lib/decodeReferences.ts'
import { visitHtml, voidElements } from '../../lib/html.ts'
import { parseStyle } from '../../lib/style.ts'
import type { Edition } from '../../model/email.ts'
import type { Rendered, RenderedElement, TextRun } from '../../rules/evidence.ts'

const unseen = new Set(['head', 'title', 'script', 'template'])

/** Reads an edition as a mail program does that does not know Outlook's conditional comments. */
export function readRendered(edition: Edition): Rendered {
  const elements: RenderedElement[] = []
  const runs: TextRun[] = []
  const starts = edition.starts ?? []
  let css = ''
  let parent: RenderedElement | null = null
  visitHtml(edition.html, (token, from) => {
    if (token.kind === 'open') {
      const element: RenderedElement = {
        name: token.name,
        attributes: Object.fromEntries(
          Object.entries(token.attributes).map(([name, value]) => [name, decodeReferences(value)]),
        ),
        style: new Map(parseStyle(decodeReferences(token.attributes['style'] ?? '')).map(lowerName)),
        parent,
        section: sectionAt(starts, from),
      }
      elements.push(element)
      if (!voidElements.has(token.name)) parent = element
    } else if (token.kind === 'close') parent = closest(parent, token.name)?.parent ?? parent
    else if (token.kind === 'text') {
      if (parent?.name === 'style') css += token.text
      else if (parent && token.text.trim() !== '' && isSeen(parent))
        runs.push({ text: decodeReferences(token.text), element: parent })
    }
  })
  return { edition, elements, runs, css }
}

/** Counted without the masthead, which comes first, and the closing, which comes last. */
function sectionAt(starts: readonly number[], offset: number): number | null {
  const part = starts.findLastIndex((start) => start <= offset)
  return part < 1 || part === starts.length - 1 ? null : part - 1
}

function closest(from: RenderedElement | null, name: string): RenderedElement | null {
  let element = from
  while (element && element.name !== name) element = element.parent
  return element
}

function isSeen(from: RenderedElement): boolean {
  for (let element: RenderedElement | null = from; element; element = element.parent)
    if (unseen.has(element.name) || element.style.get('display') === 'none') return false
  return true
}

function lowerName([property, value]: readonly [string, string]): readonly [string, string] {
  return [property.toLowerCase(), value]
}
