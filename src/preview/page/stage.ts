import type { IssueState, LanguageState, DataView as MadeView, SectionIndex } from '../state.ts'
import { fetchView } from './api.ts'
import { fitPanes } from './fit.ts'
import { h } from './html.ts'
import { emailIndexIn, spotIn } from './languages.ts'
import { dataContents } from './panes/contents.ts'
import { dataPane } from './panes/dataPane.ts'
import { framePane } from './panes/framePane.ts'
import type { Pane, PaneActions } from './panes/pane.ts'
import { viewOf } from './views.ts'

/** The HTML of framed views from the server, by the key of the pane; null where there is no email. */
type ViewTexts = ReadonlyMap<string, string | null>

interface StageActions {
  readonly select: (section: SectionIndex) => void
  readonly close: (view: string) => void
}

export interface Stage {
  readonly element: HTMLElement
  /**
   * Shows these views, in this order, each in these languages, if any; panes that are shown already keep their content.
   */
  show(views: readonly string[], languages: readonly LanguageState[]): void
  /** Fetches the HTML of the framed views that are shown. */
  fetch(version: number): Promise<ViewTexts>
  /** Resolves when every view shown is up to date. */
  update(state: IssueState, texts: ViewTexts): Promise<void>
  mark(section: SectionIndex | null): void
}

/** The views side by side. */
export function stage(id: string, actions: StageActions): Stage {
  const nothing = h('p', { class: 'nothing', hidden: true })
  const row = h('div', { class: 'panes' })
  const element = h('main', { id: 'main', class: 'stage', tabindex: -1 }, nothing, row)
  let panes: Pane[] = []
  let current: IssueState | null = null
  let marked: SectionIndex | null = null

  function make(view: string, language: LanguageState | null): Pane | null {
    const known = viewOf(view)
    if (!known) return null
    const { width } = known
    const own = actionsIn(known.id, language?.id ?? null)
    const pane =
      width === null
        ? dataPane(known, language, dataContents[known.id as MadeView], own)
        : framePane(id, { ...known, width }, language, own)
    mark(marked, [pane])
    return pane
  }

  function actionsIn(view: string, lang: string | null): PaneActions {
    return {
      close: actions.close,
      selectIn: actions.select,
      select: (index) => {
        if (current && index !== null) actions.select({ email: emailIndexIn(current, lang), index })
      },
      scrolled(scroller) {
        for (const pane of panes) if (pane.view.id === view && pane.lang !== lang) pane.scrollLike(scroller)
      },
      loaded() {
        const same = panes.filter((pane) => pane.view.id === view)
        const own = same.find((pane) => pane.lang === lang)
        const leader = same.find((pane) => pane.lang !== lang)?.scroller()
        if (leader) own?.scrollLike(leader)
      },
    }
  }

  function show(views: readonly string[], languages: readonly LanguageState[]) {
    const before = new Map(panes.map((pane) => [keyOf(pane), pane]))
    const each = languages.length > 0 ? languages : [null]
    panes = views
      .flatMap((view) =>
        each.map((language) => before.get(paneKey(view, language?.id ?? null)) ?? make(view, language)),
      )
      .filter((pane) => pane !== null)
    for (const pane of before.values()) if (!panes.includes(pane)) pane.element.remove()
    row.classList.toggle('single-view', views.length === 1)
    // Only new panes are inserted: a frame that is moved loads again.
    for (const [index, pane] of panes.entries()) {
      if (!pane.element.isConnected) row.insertBefore(pane.element, row.children[index] ?? null)
    }
    fitPanes(element, panes)
  }

  async function fetchViews(version: number): Promise<ViewTexts> {
    const wanted = panes.flatMap((pane) => {
      const source = pane.source(version)
      return source === null ? [] : [fetchView(source).then((text) => [keyOf(pane), text] as const)]
    })
    return new Map(await Promise.all(wanted))
  }

  async function update(state: IssueState, texts: ViewTexts) {
    current = state
    nothing.hidden = state.emails.length > 0
    row.hidden = state.emails.length === 0
    nothing.textContent = 'There is nothing to show yet: the findings say what to fix first.'
    await Promise.all(panes.map((pane) => pane.update(state, texts.get(keyOf(pane)) ?? null)))
  }

  function mark(section: SectionIndex | null, markedPanes: readonly Pane[] = panes) {
    marked = section
    const state = current
    if (!state) return
    for (const pane of markedPanes)
      pane.mark(spotIn(state, pane.lang, section), emailIndexIn(state, pane.lang) === section?.email)
  }

  new ResizeObserver(() => fitPanes(element, panes)).observe(element)
  return { element, show, fetch: fetchViews, update, mark }
}

function keyOf({ view, lang }: Pane): string {
  return paneKey(view.id, lang)
}

function paneKey(view: string, lang: string | null): string {
  return lang === null ? view : `${view} ${lang}`
}
