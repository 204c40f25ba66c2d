/** Line and column, both counted from 1; columns count UTF-16 units, as editors do. */
export interface Position {
  readonly line: number
  readonly column: number
}

export function positionAt(text: string, offset: number): Position {
  // lastIndexOf with -1 searches at 0, and could find a line end there.
  const lineStart = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
  let line = 1
  for (let i = text.indexOf('\n'); i !== -1 && i < lineStart; i = text.indexOf('\n', i + 1)) line += 1
  return { line, column: offset - lineStart + 1 }
}

/** The range of a line, counted from 1, without its line end; of the last line if there is no such line. */
export function lineSpan(text: string, line: number): { readonly from: number; readonly to: number } {
  let from = 0
  for (let n = 1; n < line; n += 1) {
    const end = text.indexOf('\n', from)
    if (end === -1) break
    from = end + 1
  }
  const end = text.indexOf('\n', from)
  return { from, to: end === -1 ? text.length : end }
}

/** Extends a range to whole lines, without the line end of the last. */
export function wholeLines(text: string, from: number, to: number): { readonly from: number; readonly to: number } {
  const end = text.indexOf('\n', Math.max(from, to))
  return { from: from === 0 ? 0 : text.lastIndexOf('\n', from - 1) + 1, to: end === -1 ? text.length : end }
}
