import { breakWord } from './breakWord.ts'
import { lineRoom } from './cellWidth.ts'

/**
 * Wraps a text at spaces into lines of at most `width` cells, and at words where a script has no spaces. Only an address
 * may be longer, on a line of its own. Line breaks in the text stay. The prefixes `first`, of the first line, and `rest`,
 * of the others, count as part of the line.
 */
export function wrapText(text: string, width: number, first = '', rest = first): string {
  const lines: string[] = []
  const room = Math.max(width - Math.max(first.length, rest.length), Math.min(width, leastRoom))
  for (const paragraph of text.split('\n')) {
    let line = lines.length === 0 ? first : rest
    let left = room
    let gap = ''
    for (const word of groupsOf(paragraph, room)) {
      for (const part of breakWord(word, room)) {
        const own = lineRoom(part)
        if (left < room && own + gap.length > left) {
          lines.push(line)
          line = rest
          left = room
          gap = ''
        }
        line += gap + part
        left -= gap.length + own
        gap = ''
      }
      gap = ' '
    }
    lines.push(line.trimEnd())
  }
  return lines.join('\n')
}

/** In cells: deep indentation leaves this much. */
const leastRoom = 24

/** A dash, a mark, a unit or a link's number does not begin a line; a slash does not end one. */
const closing = /^(?:(?:[-–—·:;?!»%€]|[kKMG]B)$|\[\d{1,4}\])/
const opening = /(?:^|\s)[/«]$/

/** The words of a line; those between which it may not break are one. */
function groupsOf(line: string, room: number): string[] {
  const words: string[] = []
  for (const word of line.split(/[ \t]+/)) {
    const last = words.at(-1)
    if (word === '') continue
    if (last === undefined || !(closing.test(word) || opening.test(last))) words.push(word)
    else if (lineRoom(last) + 1 + lineRoom(word) <= room) words[words.length - 1] = `${last} ${word}`
    else words.push(word)
  }
  return words
}
