import type { IssueState, LanguageState } from '../../state.ts'
import { h } from '../html.ts'
import { languagesOf } from '../languages.ts'
import { type View, viewGroups } from '../views.ts'

interface ChooserActions {
  readonly view: (view: string, alone: boolean) => void
  readonly language: (lang: string, alone: boolean) => void
}

/**
 * The toolbar that shows and hides views, and the languages of an issue that has an email for each. It is one stop for the Tab key; arrow keys move within it (roving
 * tabindex).
 */
export function chooser(actions: ChooserActions) {
  const languageTitle = h('h2', { id: 'languages' }, 'Languages')
  const languageGroup = h('div', { role: 'group', 'aria-labelledby': languageTitle.id })
  const languageButtons = new Map<string, HTMLButtonElement>()
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
    const all = allButtons()
    const at = all.indexOf(document.activeElement as HTMLButtonElement)
    const to = nextIndex(event.key, at, all.length)
    if (to === null) return
    event.preventDefault()
    setTabStop(all[to])
    all[to]?.focus()
  })
  setTabStop(allButtons()[0])

  function makeButton(view: View): HTMLElement {
    const attributes = { type: 'button', 'aria-pressed': 'false', 'aria-keyshortcuts': view.key, title: view.note }
    const name = h('span', { class: 'label' }, view.label)
    const button = h('button', attributes, name, h('kbd', { 'aria-hidden': 'true' }, view.key))
    button.addEventListener('click', (event) => {
      setTabStop(button)
      actions.view(view.id, event.shiftKey)
    })
    buttons.set(view.id, button)
    return button
  }

  function makeLanguageButton({ id, name }: LanguageState): HTMLElement {
    const button = h('button', { type: 'button', 'aria-pressed': 'true' }, h('span', { class: 'label' }, name))
    button.addEventListener('click', (event) => {
      setTabStop(button)
      actions.language(id, event.shiftKey)
    })
    languageButtons.set(id, button)
    return button
  }

  function setLanguages(languages: readonly LanguageState[]) {
    if (languages.map(({ id }) => id).join() === [...languageButtons.keys()].join()) return
    languageButtons.clear()
    languageGroup.replaceChildren(languageTitle, ...languages.map(makeLanguageButton))
    if (languages.length > 0) element.prepend(languageGroup)
    else languageGroup.remove()
    setTabStop(allButtons()[0])
  }

  function allButtons(): HTMLButtonElement[] {
    return [...languageButtons.values(), ...buttons.values()]
  }

  function setTabStop(one: HTMLElement | undefined) {
    for (const button of allButtons()) button.tabIndex = button === one ? 0 : -1
  }

  return {
    element,
    show(views: readonly string[], languages: readonly LanguageState[]) {
      for (const [view, button] of buttons) button.setAttribute('aria-pressed', String(views.includes(view)))
      for (const [lang, button] of languageButtons)
        button.setAttribute('aria-pressed', String(languages.some(({ id }) => id === lang)))
    },
    update(state: IssueState) {
      setLanguages(languagesOf(state))
      const [email] = state.emails
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
