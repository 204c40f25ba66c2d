import type { Nodes } from 'mdast'
import { linesJoined } from '../findings/markdown.ts'
import type { RawText } from '../model/raw.ts'
import type { ReadContext } from './fieldType.ts'
import { parseMarkdown } from './parseMarkdown.ts'
import { isRunningText } from './prose/runningText.ts'

/**
 * Reports a value whose line breaks YAML folded although they were meant: list items, lines of an address. Returns
 * whether there are any.
 */
export function checkFolding(written: RawText, field: string, context: ReadContext): boolean {
  const { place, text } = written
  const { source, from, to } = place
  const sign = /^[>|]/.exec(source.text.slice(from, from + 1))?.[0]
  if (sign === '|') return false
  const lines = linesOf(source.text.slice(sign ? from : written.contentFrom, to), sign !== undefined)
  const kept = lines.join('\n').trim()
  if (countFilledLines(kept) <= countFilledLines(text) || isRunningText(kept)) return false
  if (countStructures(kept) <= countStructures(text)) return false
  const end = source.text.indexOf('\n', from)
  const at = { source, from, to: sign ? from + 1 : end }
  context.report(linesJoined.at(at, { sign: sign ?? null, field }))
  return true
}

/** The lines of a value in its file, without their common indentation. */
export function linesOf(value: string, isBlock: boolean): readonly string[] {
  const lines = value.split('\n')
  if (!isBlock) return lines.map((line) => line.trim())
  const content = lines.slice(1)
  const indents = content.filter((line) => line.trim()).map((line) => line.length - line.trimStart().length)
  const indent = indents.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY)
  return content.map((line) => line.slice(Math.min(indent, line.length)))
}

function countFilledLines(text: string): number {
  return text.split('\n').filter((line) => line.trim()).length
}

// A line that starts in lower case continues the one above: its author relies on YAML to join them. Not “b) a hat”.
export const continuesLine = /\n[ \t]*(?!(?:[a-z]|[ivx]{2,4})[.)][ \t])[\p{Ll}&%@[]/u

/** Whether a paragraph below a heading is a text of its own, not the rest of a heading that was wrapped. */
function isSentence(paragraph: string): boolean {
  return !/^[\p{Ll}&%@[]/u.test(paragraph) && /[.!?:…]["”’)*_]*\s*$/.test(paragraph)
}

/** Counts the list items, headings and line breaks in a text. */
function countStructures(text: string): number {
  const tree = parseMarkdown(text)
  if ('why' in tree) return 0
  let count = 0
  const visit = (node: Nodes, i = 0, all: readonly Nodes[] = []) => {
    const from = node.position?.start.offset ?? 0
    const isBelowHeading = node.type === 'paragraph' && all[i - 1]?.type === 'heading'
    if (isBelowHeading && isSentence(text.slice(from, node.position?.end.offset))) count += 1
    if (node.type === 'paragraph' && continuesLine.test(text.slice(from, node.position?.end.offset))) return
    if (node.type === 'listItem' || node.type === 'break' || node.type === 'heading') count += 1
    if ('children' in node)
      node.children.forEach((child, at, list) => {
        visit(child, at, list)
      })
  }
  visit(tree)
  return count
}
