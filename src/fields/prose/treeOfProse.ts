import type { Paragraph, Root } from 'mdast'
import { letterRegExp } from '../../lib/text/letterRegExp.ts'

/** A place in a text; only its offset counts from 0. */
interface Point {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** A character with a meaning in Markdown, white space beside a line's end, or a line that may begin another block. */
const meaning = letterRegExp(String.raw`[*_[\]<>&\\\x60!\t\r\0\ufeff]| \n| $|^[^\p{L}\n]`, 'm')

/**
 * The syntax tree of paragraphs without any markup, which many texts are, without a parser; null for any other text. The
 * same as the parser's.
 */
export function treeOfProse(text: string): Root | null {
  if (text === '' || text.startsWith('\n') || text.endsWith('\n') || meaning(text).test(text)) return null
  const children: Paragraph[] = []
  const first: Point = { line: 1, column: 1, offset: 0 }
  let start = first
  for (const part of text.split(/(\n{2,})/)) {
    const end = pointAfter(part, start)
    const position = { start, end }
    if (!part.startsWith('\n'))
      children.push({ type: 'paragraph', children: [{ type: 'text', value: part, position }], position })
    start = end
  }
  return { type: 'root', children, position: { start: first, end: start } }
}

function pointAfter(text: string, { line, column, offset }: Point): Point {
  const lines = text.split('\n')
  const last = lines.at(-1)?.length ?? 0
  return {
    line: line + lines.length - 1,
    column: lines.length === 1 ? column + last : last + 1,
    offset: offset + text.length,
  }
}
