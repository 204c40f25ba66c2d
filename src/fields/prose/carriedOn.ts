import { show } from './signs.ts'

/** No editor breaks lines so early. */
const narrowest = 55
const head = /^[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]+/
const address = /\]\([^()\s]{0,2000}\)/g
const startsAnew = /^(?:[^\p{Ll}\s.,;:!?)\]}&%]|https?:|www\.)/u

/** How wide the lines of a text are that an editor has wrapped, and whether one has. */
export interface Width {
  readonly widest: number
  readonly isWrapped: boolean
}

export function widthOf(lines: readonly string[]): Width {
  const widest = Math.max(...lines.map(length))
  const isBroken = (line: string, i: number) => {
    const next = lines[i + 1]?.trim() ?? ''
    return (
      next !== '' && !head.test(next) && length(line) >= narrowest && !hasRoom(line, next, widest) && !isEnded(line)
    )
  }
  return { widest, isWrapped: lines.some(isBroken) }
}

/**
 * Whether a line goes on with the one above it. An editor breaks a line where its next word would have been too much;
 * a line that had room for it was ended by hand.
 */
export function isCarriedOn(above: string, line: string, { widest, isWrapped }: Width): boolean {
  const [before, next] = [show(above).replace(head, '').trim(), show(line).trim()]
  if (!startsAnew.test(next)) return widest >= narrowest || !isEnded(before)
  if (widest >= narrowest && !hasRoom(above, next, widest)) return isWrapped || !isEnded(before)
  return goesOn(before)
}

function hasRoom(line: string, next: string, widest: number): boolean {
  return length(line) + 1 + length(/^\S*/.exec(next)?.[0] ?? '') <= widest
}

/** Who goes on writes a comma, a dash, or behind some others a short word as "of" and "und". */
function goesOn(line: string): boolean {
  return /[,–—-]$/.test(line) || /(?:\s\S{1,60}){2}\s\p{Ll}{1,3}$/u.test(line.slice(-200))
}

function isEnded(line: string): boolean {
  return /[.!?:…]["”’)*_]*\s*$/u.test(line)
}

/** An address makes a line long that is short to its writer. */
function length(line: string): number {
  return line.replace(address, ']').trimEnd().length
}
