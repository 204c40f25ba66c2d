/**
 * Text broken into lines of at most `width` characters, at spaces only: a longer word keeps its own line whole.
 * Line breaks in the text stay. `first` stands before the first line, `rest` before the others; both count.
 */
export function wrapText(text: string, width: number, first = '', rest = first): string {
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = lines.length === 0 ? first : rest
    let empty = true
    for (const word of paragraph.split(/[ \t]+/).filter(Boolean)) {
      if (!empty && length(line) + 1 + length(word) > width) {
        lines.push(line)
        line = rest
        empty = true
      }
      line += empty ? word : ` ${word}`
      empty = false
    }
    lines.push(line.trimEnd())
  }
  return lines.join('\n')
}

function length(text: string): number {
  return [...text].length
}
