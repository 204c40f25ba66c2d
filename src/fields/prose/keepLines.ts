import type { Nodes, Paragraph, PhrasingContent, Root, Text } from 'mdast'
import { findLineEnds } from './lineEnds.ts'

/** Inserts a break node at each intended line end in a text's tree. */
export function keepLines(tree: Root, text: string): void {
  const visit = (node: Nodes, inList: boolean) => {
    if (node.type === 'paragraph') keepLinesOf(node, text, inList)
    else if ('children' in node)
      node.children.forEach((child) => {
        visit(child, inList || node.type === 'listItem')
      })
  }
  visit(tree, false)
}

function keepLinesOf(paragraph: Paragraph, text: string, inList: boolean): void {
  const from = paragraph.position?.start.offset ?? 0
  const source = text.slice(from, paragraph.position?.end.offset ?? from)
  if (!source.includes('\n')) return
  const lines = source.split('\n')
  const written = lines.map((line) => line.trim())
  const meant = findLineEnds(written, { keepsShort: !inList })
  const ends = new Set<number>()
  let at = from
  lines.slice(0, -1).forEach((line, i) => {
    at += line.length
    if (meant[i]) ends.add(at)
    at += 1
  })
  if (ends.size > 0) breakAt(paragraph, ends, text)
}

function breakAt(node: { children: PhrasingContent[] }, ends: ReadonlySet<number>, text: string): void {
  node.children = node.children.flatMap((child): PhrasingContent[] => {
    if (child.type === 'text') return splitText(child, ends, text)
    if ('children' in child) breakAt(child, ends, text)
    return [child]
  })
}

/** Splits a text node at intended line ends, with break nodes between the parts. */
function splitText(node: Text, ends: ReadonlySet<number>, text: string): PhrasingContent[] {
  const parts: PhrasingContent[] = []
  const position = node.position
  if (!position || !node.value.includes('\n')) return [node]
  let start = position.start.offset ?? 0
  let value = ''
  let from = start
  const push = () => {
    if (value)
      parts.push({ type: 'text', value, position: { ...position, start: { ...position.start, offset: from } } })
  }
  node.value.split('\n').forEach((line, i, all) => {
    value += line
    if (i === all.length - 1) return
    const end = text.indexOf('\n', start)
    start = end + 1
    if (ends.has(end)) {
      push()
      const point = (offset: number) => ({ ...position.start, offset })
      parts.push({ type: 'break', position: { start: point(end), end: point(end + 1) } })
      value = ''
      from = start
    } else value += '\n'
  })
  push()
  return parts
}
