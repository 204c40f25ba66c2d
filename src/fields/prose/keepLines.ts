import type { Nodes, Paragraph, PhrasingContent, Root, Text } from 'mdast'
import { meantLines } from './meantLines.ts'

/** Turns the ends of lines that were meant into breaks, throughout a tree of the text. */
export function keepLines(tree: Root, text: string): void {
  const visit = (node: Nodes) => {
    if (node.type === 'paragraph') keepThose(node, text)
    else if ('children' in node) node.children.forEach(visit)
  }
  visit(tree)
}

function keepThose(paragraph: Paragraph, text: string): void {
  const from = paragraph.position?.start.offset ?? 0
  const source = text.slice(from, paragraph.position?.end.offset ?? from)
  if (!source.includes('\n')) return
  const lines = source.split('\n')
  const meant = meantLines(lines.map((line) => line.trim()))
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
    if (child.type === 'text') return broken(child, ends, text)
    if ('children' in child) breakAt(child, ends, text)
    return [child]
  })
}

/** A text that stands in several lines, as one text a line and the breaks between them. */
function broken(node: Text, ends: ReadonlySet<number>, text: string): PhrasingContent[] {
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
      parts.push({ type: 'break' })
      value = ''
      from = start
    } else value += '\n'
  })
  push()
  return parts
}
