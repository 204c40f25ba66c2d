import type { EmailState, IssueState } from '../../state.ts'
import { type Child, h } from '../html.ts'
import { replaceContent } from '../replaceContent.ts'
import type { View } from '../views.ts'
import { type Pane, type PaneActions, paneShell } from './pane.ts'

/** The content of a view that the page draws from an issue's state. */
export interface DataContent {
  /** All that the view depends on: while it is the same, the view is not drawn again. */
  readonly of: (email: EmailState, state: IssueState) => unknown
  readonly draw: (email: EmailState, state: IssueState, actions: PaneActions) => readonly Child[]
}

export function dataPane(view: View, content: DataContent, actions: PaneActions): Pane {
  const shell = paneShell(view, actions)
  const scroller = h('div', { class: 'sheet', role: 'group', 'aria-label': view.label, tabindex: 0 })
  shell.body.append(scroller)
  let shown: string | null = null

  async function update(state: IssueState) {
    if (!state.email) return
    const key = JSON.stringify(content.of(state.email, state))
    if (key === shown) return
    shown = key
    const { scrollTop } = scroller
    replaceContent(
      scroller,
      ...content.draw(state.email, state, actions).filter((child) => child !== null && child !== false),
    )
    scroller.scrollTop = scrollTop
  }

  return { view, element: shell.element, update, source: () => null, mark: () => undefined, fit: () => undefined }
}
