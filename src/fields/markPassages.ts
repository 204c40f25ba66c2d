import type { Heading, Image, Link, Nodes, PhrasingContent } from 'mdast'
import { markdownAligner } from '../lib/text/alignMarkdown.ts'
import type { EmphasisedPart } from '../model/manuscript.ts'
import type { RawText } from '../model/raw.ts'
import type { Place } from '../model/source.ts'
import type { MarkedPassage, ReadContext } from './fieldType.ts'
import { resolveAddress } from './resolveAddress.ts'
import { placeWithin } from './shape.ts'

/** A part of a passage's text that is contiguous in the Markdown: one text node. */
interface Piece {
  /** Offset in the passage's text. */
  readonly from: number
  readonly length: number
  /** Maps an offset in the part to one in the Markdown. */
  readonly align: (offset: number) => number
}

/** Notes each passage of a Markdown text, and the links in it. */
export function markPassages(nodes: readonly Nodes[], written: RawText, context: ReadContext, inList = false): void {
  for (const node of nodes) {
    if (node.type === 'list') for (const item of node.children) markPassages(item.children, written, context, true)
    else if (node.type === 'heading')
      markPassage(node.children, { role: 'heading', level: headingLevel(node) }, written, context)
    else if (node.type === 'paragraph') {
      for (const part of splitAtPictures(node.children)) {
        if (Array.isArray(part))
          markPassage(part, { role: inList ? 'item' : 'paragraph', level: null }, written, context)
        else markAlt(part as Image, written, context)
      }
    }
  }
}

/** The levels 1 and 2 belong to the newsletter and its sections. */
export function headingLevel({ depth }: Pick<Heading, 'depth'>): 3 | 4 {
  return depth > 3 ? 4 : 3
}

/** Splits a paragraph at its pictures, which stand on their own. */
function splitAtPictures(nodes: readonly PhrasingContent[]): (PhrasingContent[] | Image)[] {
  const parts: (PhrasingContent[] | Image)[] = [[]]
  for (const node of nodes) {
    const last = parts.at(-1)
    if (node.type === 'image') parts.push(node, [])
    else if (Array.isArray(last)) last.push(node)
  }
  return parts
}

function markPassage(
  nodes: readonly PhrasingContent[],
  kind: Pick<MarkedPassage, 'role' | 'level'>,
  written: RawText,
  context: ReadContext,
): void {
  const pieces: Piece[] = []
  const anchors: { readonly node: Link; readonly from: number; readonly to: number }[] = []
  const emphasised: EmphasisedPart[] = []
  let text = ''
  const visit = (node: PhrasingContent) => {
    if (node.type === 'text') {
      const align = markdownAligner(written.text, node.position?.start.offset ?? 0, node.value)
      pieces.push({ from: text.length, length: node.value.length, align })
      text += node.value.replaceAll('\n', ' ')
    } else if (node.type === 'break') {
      const start = node.position?.start.offset ?? 0
      pieces.push({ from: text.length, length: 1, align: (at) => start + at })
      text += ' '
    } else if ('children' in node) {
      const from = text.length
      node.children.forEach(visit)
      if (node.type === 'strong' || node.type === 'emphasis')
        emphasised.push({ kind: node.type, from, to: text.length })
      if (node.type === 'link') anchors.push({ node, from, to: text.length })
    }
  }
  nodes.forEach(visit)
  if (text.trim() === '') return

  const passage: MarkedPassage = { ...kind, text, emphasised, at: (from, to) => placeOf(pieces, written, from, to) }
  context.note({ kind: 'passage', passage })
  for (const { node, from, to } of anchors) {
    const start = node.position?.start.offset ?? 0
    const end = node.position?.end.offset ?? start
    const place = () => placeWithin(written, start, end)
    const hrefPlace = () => hrefPlaceIn(written, node.url, start, end) ?? place()
    const href = resolveAddress(node.url, context.base)
    context.note({ kind: 'anchor', href, place, hrefPlace, passage, from, to })
  }
}

function markAlt({ alt, position }: Image, written: RawText, context: ReadContext): void {
  const start = position?.start.offset ?? 0
  if (!alt) return
  const from = start + '!['.length
  const align = markdownAligner(written.text, from, alt)
  const at = (a: number, b: number) => placeWithin(written, align(a), align(Math.max(a, b - 1)) + 1)
  context.note({ kind: 'passage', passage: { role: 'alt', text: alt, level: null, emphasised: [], at } })
}

/** The place of an address in its link, where it is the last part; null when it is spelt with escapes. */
export function hrefPlaceIn(written: RawText, href: string, start: number, end: number): Place | null {
  const at = href === '' ? -1 : written.text.lastIndexOf(href, end - href.length)
  return at < start ? null : placeWithin(written, at, at + href.length)
}

function placeOf(pieces: readonly Piece[], written: RawText, from: number, to: number): Place {
  const offset = (at: number) => {
    const piece = pieces.findLast((one) => one.from <= at) ?? pieces[0]
    if (!piece) return 0
    return piece.align(Math.min(at - piece.from, piece.length))
  }
  return placeWithin(written, offset(from), offset(Math.max(from, to - 1)) + 1)
}
