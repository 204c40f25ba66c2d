import type { IssueState } from '../../state.ts'
import { h } from '../html.ts'
import { type View, viewGroups } from '../views.ts'

/**
 * The toolbar that shows and hides views. It is one stop for the Tab key; arrow keys move within it (roving
 * tabindex).
 */
export function chooser(toggle: (view: string, alone: boolean) => void) {
  const buttons = new Map<string, HTMLButtonElement>()
  const groups = viewGroups.map(({ label, views }, index) => {
    const title = h('h2', { id: `views-${index}` }, label)
    return h('div', { role: 'group', 'aria-labelledby': title.id }, title, ...views.map(makeButton))
  })
  const element = h(
    'div',
    { class: 'chooser', role: 'toolbar', 'aria-label': 'Views', 'aria-orientation': 'vertical' },
    ...groups,
  )
  element.addEventListener('keydown', (event) => {
    const all = [...buttons.values()]
    const at = all.indexOf(document.activeElement as HTMLButtonElement)
    const to = nextIndex(event.key, at, all.length)
    if (to === null) return
    event.preventDefault()
    setTabStop(all[to])
    all[to]?.focus()
  })
  setTabStop([...buttons.values()][0])

  function makeButton(view: View): HTMLElement {
    const attributes = { type: 'button', 'aria-pressed': 'false', 'aria-keyshortcuts': view.key, title: view.note }
    const name = h('span', { class: 'label' }, view.label)
    const button = h('button', attributes, name, h('kbd', { 'aria-hidden': 'true' }, view.key))
    button.addEventListener('click', (event) => {
      setTabStop(button)
      toggle(view.id, event.shiftKey)
    })
    buttons.set(view.id, button)
    return button
  }

  function setTabStop(one: HTMLElement | undefined) {
    for (const button of buttons.values()) button.tabIndex = button === one ? 0 : -1
  }

  return {
    element,
    show(views: readonly string[]) {
      for (const [view, button] of buttons) button.setAttribute('aria-pressed', String(views.includes(view)))
    },
    update({ email }: IssueState) {
      const label = buttons.get('platform')?.querySelector('.label')
      if (label && email?.platform) label.textContent = `Inside ${email.platform}`
    },
  }
}

function nextIndex(key: string, at: number, length: number): number | null {
  if (at === -1) return null
  if (key === 'ArrowDown' || key === 'ArrowRight') return (at + 1) % length
  if (key === 'ArrowUp' || key === 'ArrowLeft') return (at + length - 1) % length
  if (key === 'Home') return 0
  return key === 'End' ? length - 1 : null
}
