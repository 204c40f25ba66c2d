import type { CopyItem, IssueState } from '../../state.ts'
import { h, icon, icons } from '../html.ts'
import { copyText } from './copy.ts'

const confirmFor = 2000

/** What the platform asks for, in its order: each one keypress away. */
export function copyButtons(say: (words: string) => void) {
  const name = h('span', { class: 'copies-name', id: 'copies-name' }, 'Copy')
  const element = h('div', { class: 'copies', role: 'group', 'aria-labelledby': name.id })
  let items: readonly CopyItem[] = []
  let sound = true

  async function copy(index: number) {
    const item = items[index]
    const button = element.querySelectorAll('button')[index]
    if (!item || !button) return
    const done = await copyText(item.content)
    say(
      done
        ? `Copied: ${item.label}${sound ? '' : ', from the last good version'}`
        : 'The browser did not let it be copied.',
    )
    if (!done) return
    button.classList.add('copied')
    setTimeout(() => button.classList.remove('copied'), confirmFor)
  }

  function update(state: IssueState) {
    sound = state.sound
    const before = items.map(({ label }) => label).join()
    items = state.email?.copies ?? []
    if (items.map(({ label }) => label).join() === before) return
    element.replaceChildren(name, ...items.map((item, index) => copyButton(item, index, () => copy(index))))
  }

  return { element, update, copy }
}

function copyButton({ id, label }: CopyItem, index: number, copy: () => void): HTMLElement {
  const key = index + 1
  return h(
    'button',
    { type: 'button', class: `copy copy-${id}`, 'aria-keyshortcuts': key, onclick: copy },
    h('kbd', { 'aria-hidden': 'true' }, String(key)),
    h('span', { class: 'label' }, label),
    h('span', { class: 'confirmation', 'aria-hidden': 'true' }, icon(icons.done), 'Copied'),
  )
}
