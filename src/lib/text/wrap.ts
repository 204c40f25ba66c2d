/** In bytes: with indentation, fits into a line of an email (998). */
const maxWordBytes = 900

/**
 * Wraps a text at spaces into lines of at most `width` characters. A longer word gets a line of its own; it is split only
 * if it does not fit into a line of an email. Line breaks in the text stay. The prefixes `first`, of the first line, and
 * `rest`, of the others, count as part of the line.
 */
export function wrapText(text: string, width: number, first = '', rest = first): string {
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = lines.length === 0 ? first : rest
    let empty = true
    for (const word of paragraph
      .split(/[ \t]+/)
      .filter(Boolean)
      .flatMap((whole) => splitWord(whole, width - length(rest)))) {
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

const bytes = new TextEncoder()

/** Splits a word that is too long for any line of an email, such as a Chinese text without spaces. */
function splitWord(word: string, width: number): string[] {
  if (word.length * 3 <= maxWordBytes || bytes.encode(word).length <= maxWordBytes) return [word]
  // Created only when needed: slow.
  const characters = new Intl.Segmenter('en')
  const pieces: string[] = []
  let piece = ''
  let count = 0
  for (const { segment } of characters.segment(word)) {
    if (piece !== '' && (count >= width || piece.length + segment.length > maxWordBytes / 3)) {
      pieces.push(piece)
      piece = ''
      count = 0
    }
    piece += segment
    count += 1
  }
  return [...pieces, piece]
}

function length(text: string): number {
  return [...text].length
}
