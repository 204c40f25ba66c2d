/** Bytes of a word that still fits into a line of an email (998), with what stands before it. */
const longestWord = 900

/**
 * Text broken into lines of at most `width` characters, at spaces: a longer word keeps its own line whole, unless no
 * line of an email can hold it.
 * Line breaks in the text stay. `first` stands before the first line, `rest` before the others; both count.
 */
export function wrapText(text: string, width: number, first = '', rest = first): string {
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = lines.length === 0 ? first : rest
    let empty = true
    for (const word of paragraph
      .split(/[ \t]+/)
      .filter(Boolean)
      .flatMap((whole) => piecesOf(whole, width - length(rest)))) {
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

/** A word, or the pieces of one that is too long for any line, as a text in Chinese without spaces. */
function piecesOf(word: string, width: number): string[] {
  if (word.length * 3 <= longestWord || bytes.encode(word).length <= longestWord) return [word]
  // Opened here: it takes as long as many short texts.
  const characters = new Intl.Segmenter('en')
  const pieces: string[] = []
  let piece = ''
  let count = 0
  for (const { segment } of characters.segment(word)) {
    if (piece !== '' && (count >= width || piece.length + segment.length > longestWord / 3)) {
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
