import type { Pane } from './panes/pane.ts'

/** A frame of the width of a window may shrink, so that others fit beside it; a phone's stays what it is. */
const wide = 800
const least = 0.45
const leastAlone = 0.2
/** Between two panes, around them, and the borders of one. */
const gap = 20
const border = 2
/** What a view made by the page needs to be legible; one that has lines of 72 characters needs more. */
const dataWidth = 480
const textWidth = 640

/** Scales the wide frames to the room that there is: never up, and never so far that nothing can be read. */
export function fitPanes(stage: HTMLElement, panes: readonly Pane[]): void {
  const stacked = matchMedia('(max-width: 759px)').matches
  const style = getComputedStyle(stage)
  const room = stage.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight)
  const widths = panes.map(({ view }) => view.width ?? (/^(text|stripped)$/.test(view.id) ? textWidth : dataWidth))
  const flexible = widths.filter((width) => width === wide).length
  const fixed = widths.reduce(
    (sum, width) => sum + (width === wide ? border : width + border),
    (panes.length - 1) * gap,
  )
  const shared = (room - fixed) / (flexible * wide)
  for (const pane of panes) {
    const { width } = pane.view
    if (width === null) continue
    if (stacked || panes.length === 1) pane.fit(clamp((room - border) / width, leastAlone))
    else pane.fit(width === wide ? clamp(shared, least) : 1)
  }
}

function clamp(scale: number, from: number): number {
  return Math.min(1, Math.max(from, Math.floor(scale * 1000) / 1000))
}
