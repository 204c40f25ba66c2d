import { show } from './signs.ts'

/** Editors that wrap lines use at least this width, in characters. */
const minWidth = 55
const marker = /^[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]+/
const address = /\]\([^()\s]{0,2000}\)/g
// A footnote.
const note = /^(?:\* |[†‡¹²³] ?)[^\d\s]/
const startsNewText = /^(?:[^\p{Ll}\s.,;:!?)\]}&%]|https?:|www\.)/u

/** The longest line of a text, in characters, and whether an editor seems to have wrapped its lines. */
export interface Wrapping {
  readonly widest: number
  readonly isWrapped: boolean
}

export function wrappingOf(lines: readonly string[]): Wrapping {
  const widest = Math.max(...lines.map(length))
  const isBroken = (line: string, i: number) => {
    const next = lines[i + 1]?.trim() ?? ''
    return (
      next !== '' &&
      !marker.test(next) &&
      length(line) >= minWidth &&
      !hasRoom(line, next, widest) &&
      !endsSentence(line)
    )
  }
  return { widest, isWrapped: lines.some(isBroken) }
}

/**
 * Whether a line continues the one above it. An editor wraps a line where the next word does not fit; a line with room
 * for that word was ended by hand.
 */
export function continuesLine(above: string, line: string, { widest, isWrapped }: Wrapping): boolean {
  const [before, next] = [show(above).replace(marker, '').trim(), show(line).trim()]
  if (note.test(next)) return false
  if (!startsNewText.test(next)) return widest >= minWidth || !endsSentence(before)
  if (widest >= minWidth && !hasRoom(above, next, widest)) return isWrapped || !endsSentence(before)
  return expectsMore(before)
}

function hasRoom(line: string, next: string, widest: number): boolean {
  return length(line) + 1 + length(/^\S*/.exec(next)?.[0] ?? '') <= widest
}

/** Whether a line ends in a comma, a dash, or a short word such as "of" or "und" after two others. */
function expectsMore(line: string): boolean {
  return /[,–—-]$/.test(line) || /(?:\s\S{1,60}){2}\s\p{Ll}{1,3}$/u.test(line.slice(-200))
}

function endsSentence(line: string): boolean {
  return /[.!?:…]["”’)*_]*\s*$/u.test(line)
}

/** Length of a line without link addresses, which authors do not count. */
function length(line: string): number {
  return line.replace(address, ']').trimEnd().length
}
