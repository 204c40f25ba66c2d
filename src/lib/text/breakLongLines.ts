import { lruMemo } from '../cache/lruMemo.ts'
import { areApart } from '../html/areApart.ts'
import { type LineBreak, lineBreaks } from './lineBreaks.ts'
import { lowerBound } from './lowerBound.ts'

/** In bytes, without the line end (RFC 5322, 2.1.1). Some mail servers truncate longer lines. */
export const maxLineLength = 998

/** A break within a word is never chosen where white space comes sooner; a break adds up to three characters to a line. */
const longGap = maxLineLength - 10

export interface Broken {
  readonly html: string
  /** Converts an offset in the original text to one in the new text. */
  readonly newOffset: (offset: number) => number
}

/** Breaks long lines of ASCII HTML where that changes nothing visible, so that every mail server accepts them. */
export function breakLongLines(html: string): Broken {
  const long = longLines(html)
  if (long.length === 0) return { html, newOffset: (offset) => offset }
  const chosen = areApart(html, long) ? breaksApart(html, long) : breaksWithin(html, long)
  let text = ''
  let done = 0
  for (const { at, text: added, replaces } of chosen) {
    text += html.slice(done, at) + added
    done = at + replaces
  }
  let shift = 0
  const shifts = chosen.map(({ text: { length }, replaces }) => (shift += length - replaces))
  const newOffset = (offset: number) =>
    offset + (shifts[lowerBound(chosen.length, (i) => chosen[i]?.at ?? 0, offset) - 1] ?? 0)
  return { html: text + html.slice(done), newOffset }
}

/** Each line by itself, which takes less; after an edit most lines are known. */
function breaksApart(html: string, long: readonly Line[]): LineBreak[] {
  return long.flatMap(({ from, to }) =>
    breaksOfLine(html.slice(from, to)).map((one) => ({ ...one, at: one.at + from })),
  )
}

const breaksOfLine = lruMemo(
  100_000,
  (line: string) => line,
  (line) =>
    chooseBreaks(
      { from: 0, to: line.length },
      lineBreaks(line, () => true, longGap),
    ),
)

function breaksWithin(html: string, long: readonly Line[]): LineBreak[] {
  const isLong = (from: number, to: number) => {
    const first = long[lowerBound(long.length, (i) => long[i]?.to ?? 0, from + 1)]
    return first !== undefined && first.from < to
  }
  const places = lineBreaks(html, isLong, longGap)
  return long.flatMap((line) => chooseBreaks(line, places))
}

interface Line {
  readonly from: number
  readonly to: number
}

function longLines(html: string): Line[] {
  const found: Line[] = []
  for (let from = 0; from < html.length; ) {
    const end = html.indexOf('\n', from)
    const to = end === -1 ? html.length : end
    if (to - from > maxLineLength) found.push({ from, to })
    from = to + 1
  }
  return found
}

/**
 * Chooses as few breaks as possible: each time the last one of the lowest rank that fits into the line. A break outside
 * of white space costs more in the first half of a line.
 */
function chooseBreaks({ from, to }: Line, places: readonly LineBreak[]): LineBreak[] {
  const indexOf = (offset: number) => lowerBound(places.length, (i) => places[i]?.at ?? 0, offset)
  const end = indexOf(to)
  const chosen: LineBreak[] = []
  let start = from
  /** Characters of the inserted text that are inserted in the new line. */
  let inserted = 0
  let next = indexOf(from + 1)
  while (to - start + inserted > maxLineLength) {
    let best: LineBreak | null = null
    let cost = Number.POSITIVE_INFINITY
    for (; next < end; next += 1) {
      const place = places[next]
      if (!place) break
      const before = place.at - start + inserted
      if (before > maxLineLength && best) break
      const length = before + place.text.indexOf('\n')
      const isTooLong = length > maxLineLength
      const own = place.rank + (place.rank > 0 && length < maxLineLength / 2 ? 4 : 0)
      if (isTooLong ? !best : own <= cost) [best, cost] = [place, isTooLong ? Number.POSITIVE_INFINITY : own]
    }
    if (!best) break
    chosen.push(best)
    start = best.at + best.replaces
    inserted = best.text.length - best.text.indexOf('\n') - 1
    next = indexOf(start + 1)
    if (next >= end) break
  }
  return chosen
}
