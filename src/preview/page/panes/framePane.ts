import type { IssueState, LanguageState } from '../../state.ts'
import { viewAddress } from '../api.ts'
import { addGaps, gapAround, removeGaps } from '../gaps.ts'
import { h } from '../html.ts'
import { emailIn, type Spot } from '../languages.ts'
import { addMarkStyle, markSpot, sectionAround, showSpot } from '../marks.ts'
import { patchDocument } from '../patch.ts'
import type { Scroller } from '../scroller.ts'
import { sectionTops } from '../sectionTops.ts'
import type { View } from '../views.ts'
import { aboutOutlook } from './aboutOutlook.ts'
import { followed } from './followed.ts'
import { type Pane, type PaneActions, paneShell } from './pane.ts'

/** The email in a sandboxed frame of its own width. The frame is loaded once; later its document is patched. */
export function framePane(
  id: string,
  view: View & { readonly width: number },
  language: LanguageState | null,
  actions: PaneActions,
): Pane {
  const { width } = view
  const lang = language?.id ?? null
  const shell = paneShell(view, language, actions)
  if (view.id === 'outlook') shell.body.before(aboutOutlook())
  const frame = h('iframe', {
    sandbox: 'allow-same-origin',
    title: `The email: ${view.label}${language ? `, ${language.name}` : ''}`,
  })
  frame.style.width = `${width}px`
  const box = h('div', { class: 'frame' }, frame)
  let loading: Promise<void> | null = null
  let prepared: Document | null = null
  let shown: string | null = null
  let marked: Spot | null = null
  let showsMarked = false
  let current: IssueState | null = null
  const { report, scrollLike } = followed(scroller, actions.scrolled)

  function load(version: number): Promise<void> {
    return new Promise((resolve) => {
      frame.addEventListener('load', () => {
        prepareDocument()
        actions.loaded()
        if (marked && showsMarked && lang !== null && frame.contentDocument) showSpot(frame.contentDocument, marked)
        resolve()
      })
      frame.src = viewAddress(id, view.id, lang, version)
      requestAnimationFrame(prepareEarly)
    })
  }

  /** Before the load event, which waits for slow pictures: clicks must work as soon as there is something to click. */
  function prepareEarly() {
    if (prepared) return
    if (frame.contentDocument?.URL === frame.src) prepareDocument()
    else requestAnimationFrame(prepareEarly)
  }

  function prepareDocument() {
    const inside = frame.contentDocument
    if (!inside || inside === prepared) return
    prepared = inside
    addMarkStyle(inside)
    markSpot(inside, marked)
    // Before that, the places of the marks are not there yet.
    if (inside.readyState !== 'loading') drawMarks(inside)
    else inside.addEventListener('DOMContentLoaded', () => drawMarks(inside))
    inside.addEventListener('scroll', report)
    inside.addEventListener('click', (event) => {
      event.preventDefault()
      const gap = gaps()[gapAround(event.target as Element) ?? -1]
      if (gap) {
        if (gap.source) actions.selectIn(gap.source)
        return
      }
      const section = sectionAround(event.target as Node)
      if (section !== null) actions.select(section)
    })
    // Keys must work while the focus is in the frame.
    inside.addEventListener('keydown', (event) => {
      if (!frame.dispatchEvent(new KeyboardEvent('keydown', event))) event.preventDefault()
    })
  }

  async function update(state: IssueState, html: string | null) {
    const email = emailIn(state, lang)
    if (!email) return
    current = state
    if (view.id === 'platform') {
      const { platform } = email
      shell.title.textContent = platform === null ? view.label : `Inside ${platform}`
      shell.note.textContent = platform === null ? 'nothing is pasted: it is sent as a whole document' : view.note
    }
    if (!loading) {
      shell.body.replaceChildren(box)
      loading = load(state.version)
      await loading
      return
    }
    await loading
    const inside = frame.contentDocument
    const key = html === null ? null : JSON.stringify([html, email.gaps])
    if (!inside || html === null || key === shown) return
    shown = key
    removeGaps(inside)
    markSpot(inside, null)
    patchDocument(inside, html)
    drawMarks(inside)
  }

  const gaps = () => (current && emailIn(current, lang)?.gaps) ?? []

  function drawMarks(inside: Document) {
    addGaps(inside, gaps())
    markSpot(inside, marked)
  }

  function mark(spot: Spot | null, shows: boolean) {
    marked = spot
    showsMarked = shows
    const inside = frame.contentDocument
    if (!inside || !loading) return
    markSpot(inside, spot)
    if (spot && shows) showSpot(inside, spot)
  }

  function scroller(): Scroller | null {
    const inside = frame.contentDocument
    const state = current
    if (!inside?.scrollingElement || !state) return null
    return { element: inside.scrollingElement, anchors: () => sectionTops(inside, state, lang) }
  }

  function fit(scale: number) {
    box.style.width = `${width * scale}px`
    frame.style.height = `${100 / scale}%`
    frame.style.transform = scale === 1 ? '' : `scale(${scale})`
    shell.element.style.width = `${Math.ceil(width * scale) + 2}px`
    shell.scale.textContent = scale === 1 ? '' : `at ${Math.round(scale * 100)} %`
  }

  const source = (version: number) => (loading ? viewAddress(id, view.id, lang, version) : null)
  return { view, lang, element: shell.element, update, source, mark, scroller, scrollLike, fit }
}
