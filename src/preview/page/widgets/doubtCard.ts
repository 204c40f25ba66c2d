import type { Doubt } from '../doubts.ts'
import { h, icon, icons } from '../html.ts'

interface DoubtActions {
  readonly copy: () => void
  readonly findings: () => void
}

/** Says what is wrong before something is copied, below the buttons; the copying is then a step of its own. */
export function doubtCard(actions: DoubtActions) {
  const title = h('h2', { id: 'doubt-title' })
  const lines = h('div', { id: 'doubt-lines', class: 'doubt-lines' })
  const close = h('button', { type: 'button', class: 'quiet', 'aria-label': 'Close' }, icon(icons.close))
  const copy = h('button', { type: 'button', class: 'plain', onclick: actions.copy }, 'Copy all the same')
  const findings = h('button', { type: 'button', class: 'link', onclick: actions.findings }, 'Show findings')
  const steps = h('div', { class: 'doubt-steps' }, copy, findings)
  const element = h(
    'div',
    {
      class: 'card doubt-card',
      role: 'alertdialog',
      'aria-labelledby': title.id,
      'aria-describedby': lines.id,
      tabindex: -1,
      hidden: true,
    },
    h('div', { class: 'card-head' }, title, close),
    lines,
    steps,
  )
  /** What had the focus before, to be given it back. */
  let before: HTMLElement | null = null

  function hide() {
    if (element.hidden) return
    const inside = element.contains(document.activeElement)
    element.hidden = true
    if (inside) before?.focus()
  }

  function update(doubt: Doubt) {
    title.textContent = doubt.title
    lines.replaceChildren(...doubt.lines.map((line) => h('p', {}, line)))
    steps.hidden = !doubt.copies
    element.classList.toggle('serious', doubt.copies)
  }

  close.addEventListener('click', hide)
  return {
    element,
    update,
    hide,
    show(doubt: Doubt, from: HTMLElement) {
      before = from
      update(doubt)
      element.hidden = false
      element.focus()
    },
  }
}
