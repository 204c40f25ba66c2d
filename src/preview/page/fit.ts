import type { Pane } from './panes/pane.ts'

/** The width of a frame that may be scaled down, so that others fit beside it; a phone's frame keeps its size. */
const windowWidth = 800
const minScale = 0.45
const minScaleAlone = 0.2
/** Between two panes. */
const gap = 20
/** Both borders of a pane. */
const border = 2
/** What a data view needs to be legible; one with lines of 72 characters needs more. */
const dataWidth = 480
const textWidth = 640

/** Scales the wide frames down to the room that there is, but not so far that they become illegible. */
export function fitPanes(stage: HTMLElement, panes: readonly Pane[]): void {
  const stacked = matchMedia('(max-width: 759px)').matches
  const style = getComputedStyle(stage)
  const room = stage.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight)
  const widths = panes.map(({ view }) => view.width ?? (/^(text|stripped)$/.test(view.id) ? textWidth : dataWidth))
  const flexible = widths.filter((width) => width === windowWidth).length
  const fixed = widths.reduce(
    (sum, width) => sum + (width === windowWidth ? border : width + border),
    (panes.length - 1) * gap,
  )
  const shared = (room - fixed) / (flexible * windowWidth)
  for (const pane of panes) {
    const { width } = pane.view
    if (width === null) continue
    if (stacked || panes.length === 1) pane.fit(clamp((room - border) / width, minScaleAlone))
    else pane.fit(width === windowWidth ? clamp(shared, minScale) : 1)
  }
}

function clamp(scale: number, from: number): number {
  return Math.min(1, Math.max(from, Math.floor(scale * 1000) / 1000))
}
