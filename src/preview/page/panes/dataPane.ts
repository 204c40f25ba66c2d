import type { EmailState, IssueState, LanguageState } from '../../state.ts'
import { type Child, h } from '../html.ts'
import { emailIn } from '../languages.ts'
import { replaceContent } from '../replaceContent.ts'
import type { Scroller } from '../scroller.ts'
import type { View } from '../views.ts'
import { followed } from './followed.ts'
import { type Pane, type PaneActions, paneShell } from './pane.ts'

/** The content of a view that the page draws from an issue's state. */
export interface DataContent {
  /** All that the view depends on: while it is the same, the view is not drawn again. */
  readonly of: (email: EmailState, state: IssueState) => unknown
  readonly draw: (email: EmailState, state: IssueState, actions: PaneActions) => readonly Child[]
}

export function dataPane(view: View, language: LanguageState | null, content: DataContent, actions: PaneActions): Pane {
  const shell = paneShell(view, language, actions)
  const lang = language?.id ?? null
  const scroller = h('div', {
    class: 'sheet',
    role: 'group',
    'aria-label': language ? `${view.label}, ${language.name}` : view.label,
    tabindex: 0,
  })
  shell.body.append(scroller)
  let shown: string | null = null

  async function update(state: IssueState) {
    const email = emailIn(state, lang)
    if (!email) return
    const key = JSON.stringify(content.of(email, state))
    if (key === shown) return
    const isFirst = shown === null
    shown = key
    const { scrollTop } = scroller
    replaceContent(
      scroller,
      ...content.draw(email, state, actions).filter((child) => child !== null && child !== false),
    )
    scroller.scrollTop = scrollTop
    if (isFirst) actions.loaded()
  }

  const ownScroller = (): Scroller => ({ element: scroller, anchors: () => new Map() })
  const { report, scrollLike } = followed(ownScroller, actions.scrolled)
  scroller.addEventListener('scroll', report)
  const none = () => undefined
  return {
    view,
    lang,
    element: shell.element,
    update,
    source: () => null,
    mark: none,
    scroller: ownScroller,
    scrollLike,
    fit: none,
  }
}
