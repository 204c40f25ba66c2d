import type { Nodes, Root } from 'mdast'
import { lowerBound } from '../../lib/text/lowerBound.ts'
import { continuesLine, wrappingOf } from './wrapping.ts'

const marker = /^([ \t]*)([-+*]|(\d{1,9})[.)])(?=[ \t]|$)[ \t]*(.*)$/

/** The list that is open at the current line. */
interface OpenList {
  /** Columns before the marker and before the text of its last item. */
  readonly indent: number
  readonly content: number
  readonly sign: string
  /** Whether the line above belongs to an item, not to a text below the list. */
  readonly inItem: boolean
}

/**
 * Offsets of lines that CommonMark would join to the list item above, although the author ended the list or started
 * another item: a text directly below a list, a number below a dash. An empty line before each separates them.
 */
export function findListBreaks(text: string): readonly number[] {
  if (!/^[ \t]*(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/m.test(text)) return []
  const lines = text.split('\n')
  const wrapping = wrappingOf(lines)
  const breaks: number[] = []
  let open: OpenList | null = null
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
      const isNextNumber = number !== null && numbers.get(indent) === number - 1
      const continuesList = open?.inItem === true && open.indent === indent && open.sign === sign.slice(-1)
      // CommonMark: a number other than 1 and an empty item cannot interrupt a paragraph.
      const endsText = (number === null || number === 1) && rest !== ''
      const isItem = above.trim() === '' || continuesList || endsText
      if (!isItem && (!open || (!isNextNumber && continuesLine(above, line, wrapping)))) return
      if (!isItem) breaks.push(from)
      if (number !== null) numbers.set(indent, number)
      open = { indent, content: indent + sign.length + 1, sign: sign.slice(-1), inItem: true }
    } else if (open) {
      if (above.trim() === '') {
        if (indent < 2) open = null
      } else if (open.inItem && indent < open.content && !continuesLine(above, line, wrapping)) {
        breaks.push(from)
        open = { ...open, inItem: false }
      }
    }
  })
  return breaks
}

function indentOf(line: string): number {
  const space = /^[ \t]*/.exec(line)?.[0] ?? ''
  return space.replaceAll('\t', '    ').length
}

/** Inserts an empty line before each of these offsets. */
export function insertEmptyLines(text: string, offsets: readonly number[]): string {
  const starts = [0, ...offsets]
  return starts.map((from, i) => text.slice(from, starts[i + 1])).join('\n')
}

/** Maps the offsets in the tree of a text with inserted lines back to those of the text itself. */
export function restoreOffsets(tree: Root, offsets: readonly number[]): void {
  const added = offsets.map((offset, i) => offset + i)
  const back = (offset = 0) => offset - lowerBound(added.length, (i) => added[i] ?? 0, offset)
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
