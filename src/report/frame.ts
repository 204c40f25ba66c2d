import { lineSpan, positionAt } from '../lib/text/lines.ts'
import type { Place } from '../model/source.ts'

/** Columns of a line that are shown: enough to recognise it, few enough for a terminal. */
const maxColumns = 100

/** The line of a finding, the one before it, and a mark under the place. */
export function codeFrame({ source, from, to }: Place): string {
  if (source.text === '') return ''
  const { line, column } = positionAt(source.text, from)
  const numberWidth = String(line).length
  const row = (number: number, mark: string) => {
    const { from: start, to: end } = lineSpan(source.text, number)
    return `${mark} ${String(number).padStart(numberWidth)} | ${cut(source.text.slice(start, end), shift)}`.trimEnd()
  }
  const span = lineSpan(source.text, line)
  const shift = span.to - span.from > maxColumns ? Math.max(0, column - 60) : 0
  const text = source.text.slice(span.from, span.to)
  const before = text.slice(shift, column - 1).replace(/[^\t]/gu, ' ')
  const length = [...source.text.slice(from, Math.min(to, span.to))].length
  const mark = '^'.repeat(Math.max(1, Math.min(length, maxColumns - before.length)))
  return [
    ...(line > 1 ? [row(line - 1, ' ')] : []),
    row(line, '>'),
    `  ${' '.repeat(numberWidth)} | ${before}${mark}`,
  ].join('\n')
}

function cut(line: string, shift: number): string {
  const shown = line.slice(shift, shift + maxColumns)
  return shift + maxColumns < line.length ? `${shown}…` : shown
}
