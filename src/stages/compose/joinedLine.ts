/** Between the languages of one line. */
const separator = ' / '

/** Joins what each language says in a line of the inbox; null where none says anything. */
export function joinedLine(lines: readonly (string | null)[]): string | null {
  const said = lines.filter((line) => line !== null)
  return said.length > 0 ? said.join(separator) : null
}

/** The first languages whose lines, joined, have at most `max` characters; one in any case. */
export function fittingLines<Line extends { readonly text: string }>(lines: readonly Line[], max: number): Line[] {
  let length = 0
  return lines.filter(({ text }, i) => {
    length += (i === 0 ? 0 : separator.length) + [...text].length
    return i === 0 || length <= max
  })
}
