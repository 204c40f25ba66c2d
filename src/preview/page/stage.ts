import type { IssueState, DataView as MadeView } from '../state.ts'
import { fetchView } from './api.ts'
import { fitPanes } from './fit.ts'
import { h } from './html.ts'
import { dataContents } from './panes/contents.ts'
import { dataPane } from './panes/dataPane.ts'
import { framePane } from './panes/framePane.ts'
import type { Pane, PaneActions } from './panes/pane.ts'
import { viewOf } from './views.ts'

/** The HTML of framed views from the server, by view; null where there is no email. */
type ViewTexts = ReadonlyMap<string, string | null>

export interface Stage {
  readonly element: HTMLElement
  /** Shows these views, in this order; panes that are shown already keep their content. */
  show(views: readonly string[]): void
  /** Fetches the HTML of the framed views that are shown. */
  fetch(version: number): Promise<ViewTexts>
  /** Resolves when every view shown is up to date. */
  update(state: IssueState, texts: ViewTexts): Promise<void>
  mark(section: number | null): void
}

/** The views side by side. */
export function stage(id: string, actions: PaneActions): Stage {
  const nothing = h('p', { class: 'nothing', hidden: true })
  const row = h('div', { class: 'panes' })
  const element = h('main', { id: 'main', class: 'stage', tabindex: -1 }, nothing, row)
  let panes: Pane[] = []
  let marked: number | null = null

  function make(view: string): Pane | null {
    const known = viewOf(view)
    if (!known) return null
    const pane =
      known.width === null
        ? dataPane(known, dataContents[known.id as MadeView], actions)
        : framePane(id, known, known.width, actions)
    pane.mark(marked)
    return pane
  }

  function show(views: readonly string[]) {
    const before = new Map(panes.map((pane) => [pane.view.id as string, pane]))
    panes = views.map((view) => before.get(view) ?? make(view)).filter((pane) => pane !== null)
    for (const [view, pane] of before) if (!views.includes(view)) pane.element.remove()
    // Only new panes are inserted: a frame that is moved loads again.
    for (const [index, pane] of panes.entries()) {
      if (!pane.element.isConnected) row.insertBefore(pane.element, row.children[index] ?? null)
    }
    fitPanes(element, panes)
  }

  async function fetchViews(version: number): Promise<ViewTexts> {
    const wanted = panes.flatMap((pane) => {
      const source = pane.source(version)
      return source === null ? [] : [fetchView(source).then((text) => [pane.view.id, text] as const)]
    })
    return new Map(await Promise.all(wanted))
  }

  async function update(state: IssueState, texts: ViewTexts) {
    nothing.hidden = state.email !== null
    row.hidden = state.email === null
    nothing.textContent = 'There is nothing to show yet: the findings say what to fix first.'
    await Promise.all(panes.map((pane) => pane.update(state, texts.get(pane.view.id) ?? null)))
  }

  function mark(section: number | null) {
    marked = section
    for (const pane of panes) pane.mark(section)
  }

  new ResizeObserver(() => fitPanes(element, panes)).observe(element)
  return { element, show, fetch: fetchViews, update, mark }
}
