import type { Image, Link, Nodes, PhrasingContent, Text } from 'mdast'
import { textTooLong } from '../findings/fields.ts'
import { linkAddress, linkForm, linkWithoutText } from '../findings/links.ts'
import { pictureInLine, pictureWithoutAlt } from '../findings/pictures.ts'
import type { Block, Inline, Markdown } from '../model/markdown.ts'
import type { RawText } from '../model/raw.ts'
import type { Place } from '../model/source.ts'
import type { Picture } from '../model/value.ts'
import { checkAddress } from './address.ts'
import type { FieldType, Reading } from './fieldType.ts'
import { readPicture } from './image.ts'
import { addressPlace, markPassages } from './markPassages.ts'
import { parseMarkdown } from './parseMarkdown.ts'
import { asText, placeWithin } from './shape.ts'

/** Half of what may be pasted before Gmail cuts it; also keeps a text made to hurt from holding the parser up. */
const mostCharacters = 40_000

export const markdown: FieldType<'markdown'> = {
  name: 'markdown',
  label: 'Markdown text',
  wants: 'text, with **bold**, _italic_, [links](https://…) and lists if you like',
  example: 'body: The plans are **published**. [Read them](https://www.example.org/).',
  read(raw, _spec, reading, field) {
    const written = asText(raw, this, reading, field)
    if (!written) return undefined
    if (written.text.length > mostCharacters) {
      reading.report(textTooLong.at(written.place, { field, length: written.text.length, max: mostCharacters }))
      return undefined
    }
    const { children } = parseMarkdown(written.text)
    const blocks = toBlocks(children, { written, reading })
    markPassages(children, written, reading)
    return { kind: 'markdown', blocks } satisfies Markdown
  },
}

/** The text that is being turned into blocks, and where its findings go. */
interface Context {
  readonly written: RawText
  readonly reading: Reading
}

function toBlocks(nodes: readonly Nodes[], context: Context): Block[] {
  return nodes.flatMap((node): Block[] => {
    switch (node.type) {
      case 'heading':
        return [{ kind: 'subheading', level: node.depth > 3 ? 4 : 3, children: toInlines(node.children, context) }]
      case 'list':
        return [
          {
            kind: 'list',
            first: node.ordered ? (node.start ?? 1) : null,
            items: node.children.map((item) => toBlocks(item.children, context)),
          },
        ]
      case 'paragraph':
        return toParagraphs(node.children, context)
      default:
        return []
    }
  })
}

/** A picture stands on its own: it splits the paragraph that it was written in. */
function toParagraphs(nodes: readonly PhrasingContent[], context: Context): Block[] {
  const at = nodes.findIndex((node) => node.type === 'image')
  const image = nodes[at]
  if (image?.type !== 'image') {
    const children = toInlines(nodes, context)
    return plainText(children).trim() ? [{ kind: 'paragraph', children }] : []
  }
  return [
    ...toParagraphs(nodes.slice(0, at), context),
    ...toPicture(image, context),
    ...toParagraphs(nodes.slice(at + 1), context),
  ]
}

function toInlines(nodes: readonly PhrasingContent[], context: Context): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case 'text':
        checkBrokenLinks(node, context)
        return [{ kind: 'text', text: node.value.replaceAll('\n', ' ') }]
      case 'strong':
      case 'emphasis':
        return [{ kind: node.type, children: toInlines(node.children, context) }]
      case 'break':
        return [{ kind: 'break' }]
      case 'link':
        return [toAnchor(node, context)]
      case 'image':
        context.reading.report(pictureInLine.at(placeOf(node, context), { src: node.url }))
        return []
      default:
        return []
    }
  })
}

/** Brackets that were meant as a link or picture, and would be printed: a space in the address, or between the two. */
const brokenLinks = [
  { pattern: /\]\(([^()]{0,300}?\s[^()]{0,300})\)/g, why: 'space' },
  { pattern: /\]\s+\(((?:https?:|www\.)[^()\s]{0,300})\)|\)\[((?:https?:|www\.)[^\]\s]{0,300})/g, why: 'form' },
  { pattern: /\]\(((?:https?:|www\.)[^()\s]{0,300})$/g, why: 'form' },
] as const

function checkBrokenLinks(node: Text, context: Context): void {
  for (const { pattern, why } of brokenLinks)
    for (const match of node.value.matchAll(pattern)) {
      const href = match[1] ?? match[2] ?? ''
      // "[a](see: the notes)" is prose: an address has a dot or a slash in it.
      if (why === 'space' && !/[./]\w/.test(href)) continue
      const from = (node.position?.start.offset ?? 0) + Math.max(0, openingOf(node.value, match.index))
      const place = placeWithin(context.written, from, from + match[0].length + 1)
      if (why === 'form') context.reading.report(linkForm.at(place, { href }))
      else context.reading.report(linkAddress.at(place, { href, why, alone: hrefIn(node, match.index, href, context) }))
    }
}

/** Where the address stands behind the bracket that closes at `close`; null where something is written with escapes. */
function hrefIn(node: Text, close: number, href: string, { written }: Context): Place | null {
  const from = (node.position?.start.offset ?? 0) + close + ']('.length
  return written.text.startsWith(href, from) ? placeWithin(written, from, from + href.length) : null
}

/** Where the square bracket opens that closes at `close`, with the sign of a picture before it. */
function openingOf(text: string, close: number): number {
  const open = text.lastIndexOf('[', close)
  return open > 0 && text[open - 1] === '!' ? open - 1 : open === -1 ? close : open
}

function toAnchor(node: Link, context: Context): Inline {
  const place = () => placeOf(node, context)
  const children = toInlines(node.children, context)
  const pictured = node.children.some(({ type }) => type === 'image')
  if (plainText(children).trim() === '' && !pictured)
    context.reading.report(linkWithoutText.at(place(), { href: node.url }))
  checkAddress(node.url, place, context.reading, () => linkedAt(node, context))
  return { kind: 'anchor', href: node.url, children }
}

function linkedAt({ url, position }: Link, { written }: Context): Place | null {
  return position ? addressPlace(written, url, position.start.offset ?? 0, position.end.offset ?? 0) : null
}

function toPicture(node: Image, context: Context): Block[] {
  const place = placeOf(node, context)
  const file = readPicture(decoded(node.url), place, context.reading)
  if (!node.alt) context.reading.report(pictureWithoutAlt.at(place, { src: node.url, inText: true }))
  if (!file) return []
  const picture: Picture = { kind: 'picture', file, alt: node.alt ?? '', credit: null, place }
  context.reading.note({ kind: 'picture', picture, altPlace: place })
  return [{ kind: 'picture', picture }]
}

/** In Markdown a name with spaces is written as in an address: my%20map.png. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

function placeOf(node: Nodes, { written }: Context): Place {
  const from = node.position?.start.offset ?? 0
  return placeWithin(written, from, node.position?.end.offset ?? written.text.length)
}

/** The words of running text, without their markup. */
function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) =>
      inline.kind === 'text' ? inline.text : inline.kind === 'break' ? ' ' : plainText(inline.children),
    )
    .join('')
}
