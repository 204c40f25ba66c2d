import type { Nodes } from 'mdast'
import { linesJoined } from '../findings/markdown.ts'
import type { RawText } from '../model/raw.ts'
import type { Reading } from './fieldType.ts'
import { parseMarkdown } from './parseMarkdown.ts'

/** Tells where YAML has made one line of lines that were meant: points of a list, lines of an address. */
export function checkFolding(written: RawText, field: string, reading: Reading): void {
  const { place, text } = written
  const { source, from, to } = place
  const sign = /^[>|]/.exec(source.text.slice(from, from + 1))?.[0]
  if (sign === '|') return
  const lines = linesIn(source.text.slice(sign ? from : written.contentFrom, to), sign !== undefined)
  const kept = lines.join('\n').trim()
  if (filled(kept) <= filled(text) || ordersOf(kept) <= ordersOf(text)) return
  const end = source.text.indexOf('\n', from)
  const at = { source, from, to: sign ? from + 1 : end }
  reading.report(linesJoined.at(at, { sign: sign ?? null, field }))
}

/** The lines of a value as they stand in its file, without what sets them in. */
function linesIn(value: string, isBlock: boolean): readonly string[] {
  const lines = value.split('\n')
  if (!isBlock) return lines.map((line) => line.trim())
  const content = lines.slice(1)
  const indents = content.filter((line) => line.trim()).map((line) => line.length - line.trimStart().length)
  const indent = indents.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY)
  return content.map((line) => line.slice(Math.min(indent, line.length)))
}

function filled(text: string): number {
  return text.split('\n').filter((line) => line.trim()).length
}

// Who knows that YAML joins lines may break them anywhere.
const runsOn = /\n[ \t]*[\p{Ll}&%@[]/u

/** How many points of lists, headings and ends of lines a text has that were meant. */
function ordersOf(text: string): number {
  const tree = parseMarkdown(text)
  if ('why' in tree) return 0
  let orders = 0
  const visit = (node: Nodes) => {
    const from = node.position?.start.offset ?? 0
    if (node.type === 'paragraph' && runsOn.test(text.slice(from, node.position?.end.offset))) return
    if (node.type === 'listItem' || node.type === 'break' || node.type === 'heading') orders += 1
    if ('children' in node) node.children.forEach(visit)
  }
  visit(tree)
  return orders
}
