import type { Nodes, Root } from 'mdast'

/** A stretch of a text that nobody can have meant, and that would hold the parser up or break it. */
export interface Tangle {
  readonly why: 'signs' | 'deep'
  readonly from: number
  readonly to: number
}

/** Signs in one paragraph: 250 links, or as many bold words. What the parser does for each grows with their number. */
const mostSigns = 1000
/** Lists within lists, and bold within links within points of them. */
const deepestLine = 10
const deepestTree = 40

/** What must not get to the parser; found in one walk along the text. */
export function tangledSigns(text: string): Tangle | null {
  let [from, start, signs] = [0, 0, 0]
  for (const line of text.split('\n')) {
    const end = from + line.length
    if (markersOf(line) > deepestLine) return { why: 'deep', from, to: end }
    // A point of a list and an empty line start a new paragraph.
    if (line.trim() === '') [start, signs] = [end + 1, 0]
    else if (/^[ \t]*[-+*][ \t]/.test(line)) [start, signs] = [from, 0]
    for (const char of line) if ('*_[]<!'.includes(char)) signs += 1
    if (signs > mostSigns) return { why: 'signs', from: start, to: end }
    from = end + 1
  }
  return null
}

/** How many lists begin in a line. */
function markersOf(line: string): number {
  const marker = /[ \t]*(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)/y
  let markers = 0
  while (marker.test(line) && markers <= deepestLine) markers += 1
  return markers
}

/** What stands in itself too often, as a whole. */
export function tooDeep(tree: Root): Tangle | null {
  const isDeep = (node: Nodes, depth: number): boolean =>
    depth > deepestTree || ('children' in node && node.children.some((child) => isDeep(child, depth + 1)))
  const deep = tree.children.find((child) => isDeep(child, 1))
  return deep?.position
    ? { why: 'deep', from: deep.position.start.offset ?? 0, to: deep.position.end.offset ?? 0 }
    : null
}
