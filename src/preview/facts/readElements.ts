import { decodeReferences } from '../../lib/html/decodeReferences.ts'
import { parseHtml } from '../../lib/html/htmlTokens.ts'
import { cells, layoutElements } from '../../lib/html/layoutElements.ts'
import { withMarkers } from '../views/markers.ts'

export interface FoundElement {
  /** The part of the email that it is in, counted from 0; null when that is not known. */
  readonly section: number | null
  readonly name: string
  /** The decoded value; null when there is none. */
  readonly attribute: (name: string) => string | null
  /** Its text on one line, with the alternative texts of its pictures. */
  readonly text: string
}

type Attributes = { readonly [name: string]: string }

/** The wanted elements in their order. One inside another is not listed: it only adds to the other's text. */
export function readElements(
  html: string,
  starts: readonly number[] | null,
  wanted: (name: string, attributes: Attributes) => boolean,
): FoundElement[] {
  const found: (Omit<FoundElement, 'text'> & { words: string })[] = []
  let open: (typeof found)[number] | null = null
  let section: number | null = null
  const begin = (name: string, attributes: Attributes) => {
    const attribute = (one: string) => (Object.hasOwn(attributes, one) ? decodeReferences(attributes[one] ?? '') : null)
    found.push({ section, name, attribute, words: '' })
    return found.at(-1) ?? null
  }

  for (const token of parseHtml(withMarkers(html, starts))) {
    if (token.kind === 'comment') continue
    if (token.kind === 'text') {
      if (open) open.words += token.text
      continue
    }
    if (open && (layoutElements.has(token.name) || cells.has(token.name))) open.words += ' '
    if (token.kind === 'close') {
      if (open?.name === token.name) open = null
      continue
    }
    const marker = starts && token.name === 'a' ? token.attributes['data-section'] : undefined
    if (marker !== undefined) section = Number(marker)
    if (open && token.name === 'img') open.words += ` ${token.attributes['alt'] ?? ''} `
    else if (!open && wanted(token.name, token.attributes)) {
      const element = begin(token.name, token.attributes)
      if (token.name !== 'img') open = element
    }
  }
  return found.map(({ words, ...element }) => ({ ...element, text: oneLine(decodeReferences(words)) }))
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
