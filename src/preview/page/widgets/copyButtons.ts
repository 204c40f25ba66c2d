import type { IssueState } from '../../state.ts'
import { type Copied, copyWarningOf } from '../copyWarning.ts'
import { h, icon, icons } from '../html.ts'
import { copyText } from './copy.ts'
import { warningCard } from './warningCard.ts'

const confirmationTime = 2000

interface CopyActions {
  readonly say: (words: string) => void
  readonly findings: () => void
}

/**
 * A button for each text that the platform asks for, in its order, each with the same number key always; for each email
 * of an issue that has one for each language. What is not ready to go out is copied only in a second step, after a
 * warning.
 */
export function copyButtons({ say, findings }: CopyActions) {
  const name = h('span', { class: 'copies-name', id: 'copies-name' }, 'Copy')
  const hint = h('span', { class: 'unseen', id: 'copies-hint' }, 'Says first what is wrong')
  const row = h('div', { class: 'copies-row' }, name)
  const card = warningCard({ copy: () => void copyAsked(), findings })
  const element = h('div', { class: 'copies', role: 'group', 'aria-labelledby': name.id }, row, hint, card.element)
  let state: IssueState | null = null
  let buttons: readonly HTMLButtonElement[] = []
  /** The index of the text that the card warns about. */
  let warnedIndex: number | null = null

  const items = (): readonly Copied[] =>
    state?.emails.flatMap((email) => email.copies.map((item) => ({ item, email }))) ?? []

  async function copy(index: number) {
    const [item, button] = [items()[index], buttons[index]]
    if (!state || !item || !button) return
    const warning = copyWarningOf(item, state)
    if (!warning) return copyItem(item, button)
    warnedIndex = index
    card.show(warning, button)
  }

  async function copyAsked() {
    const [item, button] = warnedIndex === null ? [] : [items()[warnedIndex], buttons[warnedIndex]]
    card.hide()
    if (item && button) await copyItem(item, button)
  }

  async function copyItem({ item: { content, label }, email }: Copied, button: HTMLElement) {
    if (content === null) return
    const done = await copyText(content)
    const old = state?.sound ? '' : ', from the last good version'
    const language = email.language ? `, ${email.language.name}` : ''
    say(done ? `Copied: ${label}${language}${old}` : 'The browser did not let it be copied.')
    if (!done) return
    button.classList.add('copied')
    setTimeout(() => button.classList.remove('copied'), confirmationTime)
  }

  function update(next: IssueState) {
    const before = namesOf(items())
    state = next
    if (namesOf(items()) !== before) {
      buttons = items().map((item, index) => copyButton(item, index, () => void copy(index)))
      row.replaceChildren(name, ...groupsOf(items(), buttons))
    }
    for (const [index, item] of items().entries()) {
      const warning = copyWarningOf(item, next)
      const button = buttons[index]
      button?.classList.toggle('has-warning', warning?.copies === true)
      button?.classList.toggle('lacking', warning?.copies === false)
      if (warning) button?.setAttribute('aria-describedby', hint.id)
      else button?.removeAttribute('aria-describedby')
      if (warnedIndex !== index) continue
      if (warning) card.update(warning)
      else card.hide()
    }
  }

  return {
    element,
    update,
    copy: (index: number) => void copy(index),
    /** False when no warning was shown. */
    dismiss(): boolean {
      const shown = !card.element.hidden
      card.hide()
      return shown
    },
  }
}

function namesOf(items: readonly Copied[]): string {
  return JSON.stringify(items.map(({ item, email }) => [item.label, email.language]))
}

/** The buttons of each language under its name; without languages, the buttons alone. */
function groupsOf(items: readonly Copied[], buttons: readonly HTMLButtonElement[]): readonly HTMLElement[] {
  const languages = new Map(items.flatMap(({ email: { language } }) => (language ? [[language.id, language]] : [])))
  if (languages.size === 0) return buttons
  const groups = [...languages.values()].map(({ id, name }) => {
    const title = h('span', { class: 'copies-language', id: `copies-${id}` }, name)
    const own = buttons.filter((_, index) => items[index]?.email.language?.id === id)
    return h('div', { class: 'copies-group', role: 'group', 'aria-labelledby': title.id }, title, ...own)
  })
  return [h('div', { class: 'copies-groups' }, ...groups)]
}

function copyButton({ item: { id, label } }: Copied, index: number, copy: () => void): HTMLButtonElement {
  // A key has one digit.
  const key = index < 9 ? index + 1 : null
  return h(
    'button',
    { type: 'button', class: `copy copy-${id}`, 'aria-keyshortcuts': key, onclick: copy },
    key !== null && h('kbd', { 'aria-hidden': 'true' }, String(key)),
    h('span', { class: 'label' }, label),
    h('span', { class: 'warning-mark', 'aria-hidden': 'true' }, '!'),
    h('span', { class: 'confirmation', 'aria-hidden': 'true' }, icon(icons.done), 'Copied'),
  )
}
