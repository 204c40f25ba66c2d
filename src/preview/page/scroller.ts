/** What scrolls: the window of a frame, or the element of a data view. */
export interface Scroller {
  readonly element: Element
  /** Distances from the top of the content, by the key of the section; none where they are not known. */
  readonly anchors: () => ReadonlyMap<string, number>
}

/**
 * Scrolls to the same section as another view of the same email in another language. The line of which both show the
 * same runs from the top of the window, at the start, to its bottom, at the end: so both start and end together.
 */
export function scrollLike(own: Scroller, leader: Scroller): void {
  const [ownRange, range] = [rangeOf(own.element), rangeOf(leader.element)]
  if (range === 0 || ownRange === 0) return
  const ownHeight = own.element.scrollHeight
  const line = Math.min(1, leader.element.scrollTop / range) * leader.element.scrollHeight
  const knots = [[0, 0], ...commonAnchors(leader, own), [leader.element.scrollHeight, ownHeight]] as const
  own.element.scrollTo({ top: (interpolate(knots, line) / ownHeight) * ownRange, behavior: 'instant' })
}

type Knot = readonly [from: number, to: number]

/** The places of the sections that both have, ascending in both. */
function commonAnchors(leader: Scroller, own: Scroller): Knot[] {
  const ownAnchors = own.anchors()
  const knots: Knot[] = []
  for (const [key, from] of leader.anchors()) {
    const to = ownAnchors.get(key)
    const [lastFrom, lastTo] = knots.at(-1) ?? [0, 0]
    if (to !== undefined && from > lastFrom && to >= lastTo) knots.push([from, to])
  }
  return knots
}

function interpolate(knots: readonly Knot[], at: number): number {
  const next = knots.findIndex(([from]) => from >= at)
  const [from, to] = knots[next - 1] ?? [0, 0]
  const [nextFrom, nextTo] = knots[next] ?? [from, to]
  return nextFrom === from ? nextTo : to + ((at - from) / (nextFrom - from)) * (nextTo - to)
}

function rangeOf({ scrollHeight, clientHeight }: Element): number {
  return Math.max(0, scrollHeight - clientHeight)
}
