import type { IssueState } from '../../state.ts'
import { viewAddress } from '../api.ts'
import { h } from '../html.ts'
import { addMarkStyle, markSection, sectionAround, showSection } from '../marks.ts'
import { patchDocument } from '../patch.ts'
import type { View } from '../views.ts'
import { aboutOutlook } from './aboutOutlook.ts'
import { type Pane, type PaneActions, paneShell } from './pane.ts'

/** The email in a sandboxed frame of its own width. The frame is loaded once; later its document is patched. */
export function framePane(id: string, view: View, width: number, actions: PaneActions): Pane {
  const shell = paneShell(view, actions)
  if (view.id === 'outlook') shell.body.before(aboutOutlook())
  const frame = h('iframe', { sandbox: 'allow-same-origin', title: `The email: ${view.label}` })
  frame.style.width = `${width}px`
  const box = h('div', { class: 'frame' }, frame)
  let loading: Promise<void> | null = null
  let prepared: Document | null = null
  let shown: string | null = null
  let marked: number | null = null

  function load(version: number): Promise<void> {
    return new Promise((resolve) => {
      frame.addEventListener('load', () => {
        prepareDocument()
        resolve()
      })
      frame.src = viewAddress(id, view.id, version)
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
    markSection(inside, marked)
    inside.addEventListener('click', (event) => {
      event.preventDefault()
      const section = sectionAround(event.target as Node)
      if (section !== null) actions.select(section)
    })
    // Keys must work while the focus is in the frame.
    inside.addEventListener('keydown', (event) => {
      if (!frame.dispatchEvent(new KeyboardEvent('keydown', event))) event.preventDefault()
    })
  }

  async function update(state: IssueState, html: string | null) {
    if (!state.email) return
    if (view.id === 'platform') {
      const { platform } = state.email
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
    if (!inside || html === null || html === shown) return
    shown = html
    markSection(inside, null)
    patchDocument(inside, html)
    markSection(inside, marked)
  }

  function mark(section: number | null) {
    marked = section
    const inside = frame.contentDocument
    if (!inside || !loading) return
    markSection(inside, section)
    if (section !== null) showSection(inside, section)
  }

  function fit(scale: number) {
    box.style.width = `${width * scale}px`
    frame.style.height = `${100 / scale}%`
    frame.style.transform = scale === 1 ? '' : `scale(${scale})`
    shell.element.style.width = `${Math.ceil(width * scale) + 2}px`
    shell.scale.textContent = scale === 1 ? '' : `at ${Math.round(scale * 100)} %`
  }

  const source = (version: number) => (loading ? viewAddress(id, view.id, version) : null)
  return { view, element: shell.element, update, source, mark, fit }
}
