import { cellWidth } from '../../lib/text/cellWidth.ts'
import { wrapText } from '../../lib/text/wrap.ts'

/** In cells: mail clients can quote such lines without wrapping them again. */
export const lineWidth = 72

/**
 * A heading of the newsletter (1), a section (2), an event or a part of a text (3) is underlined, by a sign for each level;
 * below that, a sign stands before it. Screen readers collapse a run of signs, and NVDA is silent about "-" and "~"
 * (its symbols.dic, 2025).
 */
export function textHeading(text: string, level: number, width = lineWidth): string {
  const sign = { 1: '=', 2: '-', 3: '~' }[level]
  if (sign === undefined) return wrapText(text, width, '~ ', '  ')
  const lines = wrapText(text, width)
  // "--" alone begins a signature.
  return `${lines}\n${sign.repeat(Math.max(3, ...lines.split('\n').map(cellWidth)))}`
}
