import type { CopyWarning } from '../copyWarning.ts'
import { h, icon, icons } from '../html.ts'

interface WarningActions {
  readonly copy: () => void
  readonly findings: () => void
}

/** Warns, below the copy buttons, before a text is copied that is not ready to go out; it can offer to copy it anyway. */
export function warningCard(actions: WarningActions) {
  const title = h('h2', { id: 'warning-title' })
  const lines = h('div', { id: 'warning-lines', class: 'warning-lines' })
  const close = h('button', { type: 'button', class: 'quiet', 'aria-label': 'Close' }, icon(icons.close))
  const copy = h('button', { type: 'button', class: 'plain', onclick: actions.copy }, 'Copy all the same')
  const findings = h('button', { type: 'button', class: 'link', onclick: actions.findings }, 'Show findings')
  const steps = h('div', { class: 'warning-steps' }, copy, findings)
  const element = h(
    'div',
    {
      class: 'card warning-card',
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
  /** Gets the focus back when the card is closed. */
  let before: HTMLElement | null = null

  function hide() {
    if (element.hidden) return
    const inside = element.contains(document.activeElement)
    element.hidden = true
    if (inside) before?.focus()
  }

  function update(warning: CopyWarning) {
    title.textContent = warning.title
    lines.replaceChildren(...warning.lines.map((line) => h('p', {}, line)))
    steps.hidden = !warning.copies
    element.classList.toggle('serious', warning.copies)
  }

  close.addEventListener('click', hide)
  return {
    element,
    update,
    hide,
    show(warning: CopyWarning, from: HTMLElement) {
      before = from
      update(warning)
      element.hidden = false
      element.focus()
    },
  }
}
