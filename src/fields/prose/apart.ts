import type { Nodes, Root } from 'mdast'
import { isCarriedOn, widthOf } from './carriedOn.ts'

const marker = /^([ \t]*)([-+*]|(\d{1,9})[.)])(?=[ \t]|$)[ \t]*(.*)$/

/** What is known of a list at the line that is being looked at. */
interface Open {
  /** How far its last point is set in, and the text of that point. */
  readonly indent: number
  readonly content: number
  readonly sign: string
  /** Whether the line above belongs to a point, and not to a text below the list. */
  readonly inPoint: boolean
}

/**
 * Where lines begin that CommonMark adds to the point above them, though their writer left the list or began another
 * point: a text straight below a list, a number below a dash. An empty line before each says so to the parser.
 */
export function linesApart(text: string): readonly number[] {
  if (!/^[ \t]*(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/m.test(text)) return []
  const lines = text.split('\n')
  const width = widthOf(lines)
  const apart: number[] = []
  let open: Open | null = null
  let numbers = new Map<number, number>()
  let at = 0
  lines.forEach((line, i) => {
    const from = at
    at += line.length + 1
    const above = lines[i - 1] ?? ''
    const indent = indentOf(line)
    const [head, , sign = '', digits, rest = ''] = marker.exec(line) ?? []
    if (line.trim() === '') numbers = new Map()
    else if (head !== undefined) {
      const number = digits === undefined ? null : Number(digits)
      const goesOn = number !== null && numbers.get(indent) === number - 1
      const isRead = open?.inPoint === true && open.indent === indent && open.sign === sign.slice(-1)
      // Numbers from 2 on and empty points end no paragraph.
      const endsText = (number === null || number === 1) && rest !== ''
      const isPoint = above.trim() === '' || isRead || endsText
      if (!isPoint && (!open || (!goesOn && isCarriedOn(above, line, width)))) return
      if (!isPoint) apart.push(from)
      if (number !== null) numbers.set(indent, number)
      open = { indent, content: indent + sign.length + 1, sign: sign.slice(-1), inPoint: true }
    } else if (open) {
      if (above.trim() === '') {
        if (indent < 2) open = null
      } else if (open.inPoint && indent < open.content && !isCarriedOn(above, line, width)) {
        apart.push(from)
        open = { ...open, inPoint: false }
      }
    }
  })
  return apart
}

function indentOf(line: string): number {
  const space = /^[ \t]*/.exec(line)?.[0] ?? ''
  return space.replaceAll('\t', '    ').length
}

/** The text with an empty line before each of these offsets. */
export function setApart(text: string, offsets: readonly number[]): string {
  const starts = [0, ...offsets]
  return starts.map((from, i) => text.slice(from, starts[i + 1])).join('\n')
}

/** Puts the offsets of such a text's tree back to those of the text itself. */
export function restoreOffsets(tree: Root, offsets: readonly number[]): void {
  const added = offsets.map((offset, i) => offset + i)
  const back = (offset = 0) => {
    let [low, high] = [0, added.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((added[middle] ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return offset - low
  }
  const visit = (node: Nodes) => {
    const { position } = node
    if (position) {
      position.start.offset = back(position.start.offset)
      position.end.offset = back(position.end.offset)
    }
    if ('children' in node) node.children.forEach(visit)
  }
  visit(tree)
}
