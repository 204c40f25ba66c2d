import type { CopyItem, IssueState } from '../../state.ts'
import { doubtOf } from '../doubts.ts'
import { h, icon, icons } from '../html.ts'
import { copyText } from './copy.ts'
import { doubtCard } from './doubtCard.ts'

const confirmFor = 2000

interface CopyActions {
  readonly say: (words: string) => void
  readonly findings: () => void
}

/**
 * What the platform asks for, in its order: each one keypress away, and by the same number always. What must not go out
 * is copied only in a second step, after it was said what is wrong.
 */
export function copyButtons({ say, findings }: CopyActions) {
  const name = h('span', { class: 'copies-name', id: 'copies-name' }, 'Copy')
  const hint = h('span', { class: 'unseen', id: 'copies-hint' }, 'Says first what is wrong')
  const row = h('div', { class: 'copies-row' }, name)
  const doubts = doubtCard({ copy: () => void copyAsked(), findings })
  const element = h('div', { class: 'copies', role: 'group', 'aria-labelledby': name.id }, row, hint, doubts.element)
  let state: IssueState | null = null
  let buttons: readonly HTMLButtonElement[] = []
  /** The one that is in doubt. */
  let asked: number | null = null

  const items = (): readonly CopyItem[] => state?.email?.copies ?? []

  async function copy(index: number) {
    const [item, button] = [items()[index], buttons[index]]
    if (!state || !item || !button) return
    const doubt = doubtOf(item, state)
    if (!doubt) return put(item, button)
    asked = index
    doubts.show(doubt, button)
  }

  async function copyAsked() {
    const [item, button] = asked === null ? [] : [items()[asked], buttons[asked]]
    doubts.hide()
    if (item && button) await put(item, button)
  }

  async function put({ content, label }: CopyItem, button: HTMLElement) {
    if (content === null) return
    const done = await copyText(content)
    const old = state?.sound ? '' : ', from the last good version'
    say(done ? `Copied: ${label}${old}` : 'The browser did not let it be copied.')
    if (!done) return
    button.classList.add('copied')
    setTimeout(() => button.classList.remove('copied'), confirmFor)
  }

  function update(next: IssueState) {
    const before = items().map(({ label }) => label)
    state = next
    const labels = items().map(({ label }) => label)
    if (labels.join() !== before.join()) {
      buttons = items().map((item, index) => copyButton(item, index, () => void copy(index)))
      row.replaceChildren(name, ...buttons)
    }
    for (const [index, item] of items().entries()) {
      const doubt = doubtOf(item, next)
      const button = buttons[index]
      button?.classList.toggle('doubtful', doubt?.copies === true)
      button?.classList.toggle('lacking', doubt?.copies === false)
      if (doubt) button?.setAttribute('aria-describedby', hint.id)
      else button?.removeAttribute('aria-describedby')
      if (asked !== index) continue
      if (doubt) doubts.update(doubt)
      else doubts.hide()
    }
  }

  return {
    element,
    update,
    copy: (index: number) => void copy(index),
    /** False when no doubt was shown. */
    putAside(): boolean {
      const shown = !doubts.element.hidden
      doubts.hide()
      return shown
    },
  }
}

function copyButton({ id, label }: CopyItem, index: number, copy: () => void): HTMLButtonElement {
  const key = index + 1
  return h(
    'button',
    { type: 'button', class: `copy copy-${id}`, 'aria-keyshortcuts': key, onclick: copy },
    h('kbd', { 'aria-hidden': 'true' }, String(key)),
    h('span', { class: 'label' }, label),
    h('span', { class: 'doubt-mark', 'aria-hidden': 'true' }, '!'),
    h('span', { class: 'confirmation', 'aria-hidden': 'true' }, icon(icons.done), 'Copied'),
  )
}
