import type { Image, Link, List, Nodes, PhrasingContent } from 'mdast'
import { textTooLong } from '../findings/fields.ts'
import { linkWithoutText } from '../findings/links.ts'
import { markupNotRead, textTangled } from '../findings/markdown.ts'
import { pictureInLine, pictureWithoutAlt } from '../findings/pictures.ts'
import { decodeName } from '../lib/files/fileNames.ts'
import type { Block, Inline, Markdown } from '../model/markdown.ts'
import type { Picture } from '../model/picture.ts'
import type { RawText } from '../model/raw.ts'
import type { Place } from '../model/source.ts'
import { checkAddress } from './address.ts'
import { checkBrokenLinks } from './brokenLinks.ts'
import type { FieldType, ReadContext } from './fieldType.ts'
import { checkFolding } from './foldedLines.ts'
import { pictureFileOf } from './image.ts'
import { headingLevel, hrefPlaceIn, markPassages } from './markPassages.ts'
import { parseMarkdown } from './parseMarkdown.ts'
import { renamePicture } from './pictureName.ts'
import { numbersOf } from './prose/falseMarkers.ts'
import { findUnreadMarkup } from './prose/findUnreadMarkup.ts'
import type { ParserLimit } from './prose/parserLimits.ts'
import { resolveAddress } from './resolveAddress.ts'
import { scalar } from './scalarSchema.ts'
import { asText, commentFinding, placeWithin } from './shape.ts'

/** Half of what may be pasted before Gmail clips it; also limits how long a hostile text can keep the parser busy. */
const maxCharacters = 40_000

export const markdown: FieldType<'markdown'> = {
  name: 'markdown',
  label: 'Markdown text',
  wants: 'text, with **bold**, _italic_, [links](https://…) and lists if you like',
  example: () => 'The plans are **published**. [Read them](https://www.example.org/).',
  schema() {
    return scalar(this)
  },
  read(raw, spec, context, field) {
    const written = asText(raw, this, spec, context, field)
    if (!written) return undefined
    if (written.note) context.report(commentFinding(written, written.note))
    if (written.text.length > maxCharacters) {
      context.report(textTooLong.at(written.place, { field, length: written.text.length, max: maxCharacters }))
      return undefined
    }
    const tree = parseMarkdown(written.text)
    if ('why' in tree) {
      context.report(
        textTangled.at(placeWithin(written, tree.from, firstLineEnd(written.text, tree)), { why: tree.why }),
      )
      return undefined
    }
    const { children } = tree
    const blocks = toBlocks(children, { written, context })
    const isJoined = checkFolding(written, field, context)
    // `checkFolding` has reported bullets that YAML put into one line.
    for (const { markup, from, to } of findUnreadMarkup(written.text))
      if (!isJoined || markup !== 'bullets')
        context.report(markupNotRead.at(placeWithin(written, from, to), { markup }))
    markPassages(children, written, context)
    return { kind: 'markdown', blocks } satisfies Markdown
  },
}

function firstLineEnd(text: string, { from, to }: ParserLimit): number {
  const end = text.indexOf('\n', from)
  return end === -1 ? to : Math.min(end, to)
}

/** The text that is being converted to blocks, and where its findings go. */
interface Conversion {
  readonly written: RawText
  readonly context: ReadContext
}

function toBlocks(nodes: readonly Nodes[], conversion: Conversion): Block[] {
  return nodes.flatMap((node): Block[] => {
    switch (node.type) {
      case 'heading': {
        const children = toInlines(node.children, conversion)
        return isBlank(children) ? [] : [{ kind: 'subheading', level: headingLevel(node), children }]
      }
      case 'list':
        return toList(node, conversion)
      case 'paragraph':
        return toParagraphs(node.children, conversion)
      default:
        return []
    }
  })
}

/** A list without its empty bullets; an empty numbered item stays, since its number was typed. */
function toList(list: List, conversion: Conversion): Block[] {
  const typed = list.ordered ? numbersOf(list, conversion.written.text) : null
  const all = list.children.map((item, i) => ({ number: typed?.[i] ?? 0, blocks: toBlocks(item.children, conversion) }))
  const items = all.filter(({ blocks }) => typed || blocks.length > 0)
  if (items.length === 0) return []
  return [
    { kind: 'list', numbers: typed && items.map(({ number }) => number), items: items.map(({ blocks }) => blocks) },
  ]
}

/** A picture is a block: it splits the paragraph that it was written in. */
function toParagraphs(nodes: readonly PhrasingContent[], conversion: Conversion): Block[] {
  const at = nodes.findIndex((node) => node.type === 'image')
  const image = nodes[at]
  if (image?.type !== 'image') {
    const children = toInlines(nodes, conversion)
    return isBlank(children) ? [] : [{ kind: 'paragraph', children }]
  }
  return [
    ...toParagraphs(nodes.slice(0, at), conversion),
    ...toPicture(image, conversion),
    ...toParagraphs(nodes.slice(at + 1), conversion),
  ]
}

function toInlines(nodes: readonly PhrasingContent[], conversion: Conversion): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case 'text':
        checkBrokenLinks(node, conversion.written, conversion.context)
        return [{ kind: 'text', text: node.value.replaceAll('\n', ' ') }]
      case 'strong':
      case 'emphasis':
        return [{ kind: node.type, children: toInlines(node.children, conversion) }]
      case 'break':
        return [{ kind: 'break' }]
      case 'link':
        return [toAnchor(node, conversion)]
      case 'image':
        conversion.context.report(pictureInLine.at(placeOf(node, conversion), { src: node.url }))
        return []
      default:
        return []
    }
  })
}

function toAnchor(node: Link, conversion: Conversion): Inline {
  const place = () => placeOf(node, conversion)
  const children = toInlines(node.children, conversion)
  const hasPicture = node.children.some(({ type }) => type === 'image')
  if (plainText(children).trim() === '' && !hasPicture)
    conversion.context.report(linkWithoutText.at(place(), { href: node.url }))
  const href = resolveAddress(node.url, conversion.context.base)
  checkAddress(href, place, conversion.context, () => hrefPlaceOf(node, conversion))
  checkTitle(node, conversion)
  return { kind: 'anchor', href, children }
}

function hrefPlaceOf({ url, position }: Link, { written }: Conversion): Place | null {
  return position ? hrefPlaceIn(written, url, position.start.offset ?? 0, position.end.offset ?? 0) : null
}

function toPicture(node: Image, conversion: Conversion): Block[] {
  const place = placeOf(node, conversion)
  checkTitle(node, conversion)
  const file = pictureFileOf(decodeName(node.url), place, conversion.context, (name) =>
    renamePicture(node, name, conversion.written),
  )
  if (!node.alt) conversion.context.report(pictureWithoutAlt.at(place, { src: node.url, inText: true }))
  if (!file) return []
  const picture: Picture = { kind: 'picture', file, alt: node.alt ?? '', credit: null, place }
  conversion.context.note({ kind: 'picture', picture, altPlace: place })
  return [{ kind: 'picture', picture }]
}

/** Reports a link's or picture's title, which browsers show as a tooltip and emails do not show. */
function checkTitle(node: Link | Image, conversion: Conversion): void {
  if (node.title) conversion.context.report(markupNotRead.at(placeOf(node, conversion), { markup: 'title' }))
}

function placeOf(node: Nodes, { written }: Conversion): Place {
  const from = node.position?.start.offset ?? 0
  return placeWithin(written, from, node.position?.end.offset ?? written.text.length)
}

function isBlank(inlines: readonly Inline[]): boolean {
  return plainText(inlines).trim() === ''
}

/** The text of inline nodes, without markup. */
function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) =>
      inline.kind === 'text' ? inline.text : inline.kind === 'break' ? ' ' : plainText(inline.children),
    )
    .join('')
}
