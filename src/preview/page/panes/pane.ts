import type { IssueState, LanguageState, SectionIndex } from '../../state.ts'
import { h, icon, icons } from '../html.ts'
import type { Spot } from '../languages.ts'
import type { Scroller } from '../scroller.ts'
import type { View } from '../views.ts'

/** What a view can ask of the page. */
export interface PaneActions {
  /** Shows where a part of the email is written, and marks it in all views. */
  readonly select: (section: number | null) => void
  /** The same for a section of another email. */
  readonly selectIn: (section: SectionIndex) => void
  readonly close: (view: string) => void
  /** Takes the same view of the email in other languages to what this one shows now. */
  readonly scrolled: (scroller: Scroller) => void
  /** Takes this view to what the others show, once it has its content. */
  readonly loaded: () => void
}

/** One of the views side by side. */
export interface Pane {
  readonly view: View
  /** The id of its email's language; null where the issue has one email. */
  readonly lang: string | null
  readonly element: HTMLElement
  /** Shows a new state; resolves when it is in the page. `html` is the new HTML of a framed view. */
  update(state: IssueState, html: string | null): Promise<void>
  /** The address of its HTML; null when an update needs none. */
  source(version: number): string | null
  /** With `shows` it scrolls to the spot; panes in other languages follow. */
  mark(spot: Spot | null, shows: boolean): void
  /** null while there is nothing to scroll. */
  scroller(): Scroller | null
  scrollLike(leader: Scroller): void
  fit(scale: number): void
}

export interface PaneShell {
  readonly element: HTMLElement
  readonly body: HTMLElement
  readonly title: HTMLElement
  readonly note: HTMLElement
  readonly scale: HTMLElement
}

/** A caption with a button that closes the pane, and an empty body. */
export function paneShell(view: View, language: LanguageState | null, actions: PaneActions): PaneShell {
  const title = h('h2', { id: language ? `pane-${view.id}-${language.id}` : `pane-${view.id}` }, view.label)
  const name = language && h('p', { id: `${title.id}-language`, class: 'pane-language' }, language.name)
  const note = h('span', {}, view.note)
  const scale = h('span', { class: 'scale' })
  const close = h(
    'button',
    { type: 'button', class: 'quiet', onclick: () => actions.close(view.id), 'aria-label': `Close ${view.label}` },
    icon(icons.close),
  )
  const body = h('div', { class: 'pane-body' })
  const caption = h('div', { class: 'caption' }, title, name, h('p', {}, note, ' ', scale), close)
  const element = h(
    'section',
    { class: `pane pane-${view.id}`, 'aria-labelledby': [title.id, name?.id].filter(Boolean).join(' ') },
    caption,
    body,
  )
  return { element, body, title, note, scale }
}
