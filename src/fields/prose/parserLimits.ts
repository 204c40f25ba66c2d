import type { Nodes, Root } from 'mdast'

/** A part of a text that would make the parser too slow or overflow the stack. No author writes one on purpose. */
export interface ParserLimit {
  readonly why: 'signs' | 'deep'
  readonly from: number
  readonly to: number
}

/** Signs in one paragraph, as in 250 links or bold words. The parser's time per sign grows with their number. */
const maxSigns = 1000
/** Lists that begin in one line, each within the one before. */
const maxLineDepth = 10
/** Nested nodes, such as bold text in a link in a list item. */
const maxTreeDepth = 40

/** Finds what exceeds a limit before parsing, in one pass. */
export function findSignLimit(text: string): ParserLimit | null {
  let [from, start, signs] = [0, 0, 0]
  for (const line of text.split('\n')) {
    const end = from + line.length
    if (markersOf(line) > maxLineDepth) return { why: 'deep', from, to: end }
    // A list item and an empty line start a new paragraph.
    if (line.trim() === '') [start, signs] = [end + 1, 0]
    else if (/^[ \t]*[-+*][ \t]/.test(line)) [start, signs] = [from, 0]
    for (const char of line) if ('*_[]<!'.includes(char)) signs += 1
    if (signs > maxSigns) return { why: 'signs', from: start, to: end }
    from = end + 1
  }
  return null
}

/** Counts the lists that begin in a line. */
function markersOf(line: string): number {
  const marker = /[ \t]*(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)/y
  let markers = 0
  while (marker.test(line) && markers <= maxLineDepth) markers += 1
  return markers
}

/** Finds the first block of a tree that is nested too deeply. */
export function findDepthLimit(tree: Root): ParserLimit | null {
  const isDeep = (node: Nodes, depth: number): boolean =>
    depth > maxTreeDepth || ('children' in node && node.children.some((child) => isDeep(child, depth + 1)))
  const deep = tree.children.find((child) => isDeep(child, 1))
  return deep?.position
    ? { why: 'deep', from: deep.position.start.offset ?? 0, to: deep.position.end.offset ?? 0 }
    : null
}
