import { type LineBreak, lineBreaks } from './lineBreaks.ts'

/** In bytes, without the line end (RFC 5322, 2.1.1). Some mail servers truncate longer lines. */
export const maxLineLength = 998

export interface Broken {
  readonly html: string
  /** Converts an offset in the original text to one in the new text. */
  readonly newOffset: (offset: number) => number
}

/** Breaks long lines of ASCII HTML where that changes nothing visible, so that every mail server accepts them. */
export function breakLongLines(html: string): Broken {
  const long = longLines(html)
  if (long.length === 0) return { html, newOffset: (offset) => offset }
  const places = lineBreaks(html, (from, to) => long.some((line) => line.from < to && from < line.to))
  const chosen = long.flatMap((line) => chooseBreaks(line, places))
  let text = ''
  let done = 0
  for (const { at, text: added, replaces } of chosen) {
    text += html.slice(done, at) + added
    done = at + replaces
  }
  const newOffset = (offset: number) =>
    chosen.reduce((to, { at, text: { length }, replaces }) => (at < offset ? to + length - replaces : to), offset)
  return { html: text + html.slice(done), newOffset }
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
  const inside = places.filter(({ at }) => at > from && at < to)
  const chosen: LineBreak[] = []
  let start = from
  /** Characters of the inserted text that are inserted in the new line. */
  let inserted = 0
  let next = 0
  while (to - start + inserted > maxLineLength) {
    let best: LineBreak | null = null
    let cost = Number.POSITIVE_INFINITY
    for (; next < inside.length; next += 1) {
      const place = inside[next]
      if (!place) break
      const length = place.at - start + inserted + place.text.indexOf('\n')
      if (length > maxLineLength && best) break
      const own = place.rank + (place.rank > 0 && length < maxLineLength / 2 ? 4 : 0)
      if (own <= cost) [best, cost] = [place, own]
      if (length > maxLineLength) break
    }
    if (!best) break
    chosen.push(best)
    start = best.at + best.replaces
    inserted = best.text.length - best.text.indexOf('\n') - 1
    next = inside.findIndex(({ at }) => at > start)
    if (next === -1) break
  }
  return chosen
}
