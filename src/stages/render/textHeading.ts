import { cellWidth } from '../../lib/text/cellWidth.ts'
import { wrapText } from '../../lib/text/wrap.ts'

/** In cells: mail clients can quote such lines without wrapping them again. */
export const lineWidth = 72

/**
 * A heading of the newsletter (1), a section (2), an event or a part of a text (3) is underlined, by a sign for each level;
 * below that, a sign stands before it. NVDA, as it is delivered, does not read "-" and "~" out (level "most" of its
 * symbols.dic, read in November 2026).
 */
export function textHeading(text: string, level: number, width = lineWidth): string {
  if (text === '') return ''
  const sign = { 1: '=', 2: '-', 3: '~' }[level]
  if (sign === undefined) return wrapText(text, width, '~ ', '  ')
  const lines = wrapText(text, width)
  const longest = Math.max(...lines.split('\n').map(cellWidth))
  // "--" alone begins a signature. An address may be longer than a line.
  return `${lines}\n${sign.repeat(Math.min(Math.max(3, longest), width))}`
}
