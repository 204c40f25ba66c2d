import { type LineBreak, lineBreaks } from './lineBreaks.ts'

/** Bytes that a line of an email may have without its end (RFC 5322, 2.1.1). Some servers cut what is longer. */
export const longestLine = 998

export interface Broken {
  readonly html: string
  /** Where an offset into the text as it was is now. */
  readonly moved: (offset: number) => number
}

/** HTML of ASCII characters in lines that every mail server lets pass, wherever it can be broken without being changed. */
export function breakLongLines(html: string): Broken {
  const long = longLines(html)
  if (long.length === 0) return { html, moved: (offset) => offset }
  const places = lineBreaks(html, (from, to) => long.some((line) => line.from < to && from < line.to))
  const chosen = long.flatMap((line) => choose(line, places))
  let text = ''
  let done = 0
  for (const { at, text: added, replaces } of chosen) {
    text += html.slice(done, at) + added
    done = at + replaces
  }
  const moved = (offset: number) =>
    chosen.reduce((to, { at, text: { length }, replaces }) => (at < offset ? to + length - replaces : to), offset)
  return { html: text + html.slice(done), moved }
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
    if (to - from > longestLine) found.push({ from, to })
    from = to + 1
  }
  return found
}

/**
 * As few as it takes: each time the last place that still fits, of those that touch the least. What touches more than
 * white space has to be worth it: not right at a line's start.
 */
function choose({ from, to }: Line, places: readonly LineBreak[]): LineBreak[] {
  const inside = places.filter(({ at }) => at > from && at < to)
  const chosen: LineBreak[] = []
  let start = from
  /** Characters of what was put in before that stand in the new line. */
  let already = 0
  let next = 0
  while (to - start + already > longestLine) {
    let best: LineBreak | null = null
    let cost = Number.POSITIVE_INFINITY
    for (; next < inside.length; next += 1) {
      const place = inside[next]
      if (!place) break
      const length = place.at - start + already + place.text.indexOf('\n')
      if (length > longestLine && best) break
      const own = place.rank + (place.rank > 0 && length < longestLine / 2 ? 4 : 0)
      if (own <= cost) [best, cost] = [place, own]
      if (length > longestLine) break
    }
    if (!best) break
    chosen.push(best)
    start = best.at + best.replaces
    already = best.text.length - best.text.indexOf('\n') - 1
    next = inside.findIndex(({ at }) => at > start)
    if (next === -1) break
  }
  return chosen
}
