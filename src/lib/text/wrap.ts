import { breakWord } from './breakWord.ts'
import { isPlainlyWide, lineRoom } from './cellWidth.ts'

/**
 * Wraps a text at spaces into lines of at most `width` cells, and at words where a script has no spaces. Only an address
 * may be longer, on a line of its own. Line breaks in the text stay. The prefixes `first`, of the first line, and `rest`,
 * of the others, count as part of the line.
 */
export function wrapText(text: string, width: number, first = '', rest = first): string {
  const lines: string[] = []
  const roomAfter = (prefix: string) => Math.max(width - prefix.length, Math.min(width, leastRoom))
  const room = Math.min(roomAfter(first), roomAfter(rest))
  for (const paragraph of text.split('\n')) {
    const isPlain = isPlainlyWide(paragraph)
    let line = lines.length === 0 ? first : rest
    let left = roomAfter(line)
    let isEmpty = true
    for (const word of groupsOf(paragraph, room)) {
      let gap = ' '
      for (const part of isPlain && word.length <= room ? [word] : breakWord(word, room)) {
        const own = isPlain ? part.length : lineRoom(part)
        if (!isEmpty && gap.length + own > left) {
          lines.push(line)
          line = rest
          left = roomAfter(rest)
          isEmpty = true
        }
        if (isEmpty) gap = ''
        line += gap + part
        left -= gap.length + own
        isEmpty = false
        gap = ''
      }
    }
    lines.push(line.trimEnd())
  }
  return lines.join('\n')
}

/** In cells: deep indentation leaves this much. */
const leastRoom = 24

/** Spaces at which a line may break: it begins with no dash, mark, unit or number of a link, and ends with no slash. */
const breaks = /(?<!(?:^| )[/«]) (?!(?:[-–—·:;?!»%€]|[kKMG]B)(?: |$)|\[\d{1,4}\])/

/** The words of a line; those between which it may not break are one, if they fit. */
function groupsOf(line: string, room: number): readonly string[] {
  return line
    .split(/[ \t]+/)
    .filter(Boolean)
    .join(' ')
    .split(breaks)
    .flatMap((group) => (group.includes(' ') && lineRoom(group) > room ? group.split(' ') : group))
}
