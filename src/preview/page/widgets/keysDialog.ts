import type { IssueState } from '../../state.ts'
import { h } from '../html.ts'
import { languagesOf } from '../languages.ts'
import { viewGroups } from '../views.ts'
import { areSingleKeysOn, setSingleKeys } from './keys.ts'

/** The list of keys. */
export function keysDialog() {
  const box = h('input', { type: 'checkbox', id: 'single-keys' })
  box.checked = areSingleKeysOn()
  box.addEventListener('change', () => setSingleKeys(box.checked))
  const anywhere = h('div', {}, keyList('Anywhere', generalKeys(0)))
  const element = h('dialog', { class: 'keys', 'aria-labelledby': 'keys-title' })
  const close = h('button', { type: 'button', class: 'plain', onclick: () => element.close() }, 'Close')
  const groups = viewGroups.map(({ label, views }) =>
    keyList(
      label,
      views.map((view) => [view.key, view.label] as const),
    ),
  )
  element.append(
    h('div', { class: 'card-head' }, h('h2', { id: 'keys-title' }, 'Keys'), close),
    h('div', { class: 'key-groups', tabindex: 0, role: 'group', 'aria-label': 'List of keys' }, anywhere, ...groups),
    h('p', { class: 'note' }, 'With Shift, a view’s key shows that view alone.'),
    h('p', { class: 'choice' }, box, h('label', { for: box.id }, 'Use single keys')),
  )
  return {
    element,
    update(state: IssueState) {
      anywhere.replaceChildren(keyList('Anywhere', generalKeys(languagesOf(state).length)))
    },
    toggle() {
      if (element.open) element.close()
      else element.showModal()
    },
  }
}

/** `languages` is how many have an email of their own. */
const generalKeys = (languages: number) =>
  [
    ['1 to 4', 'Copy subject, preview text, HTML, plain text'],
    ...(languages > 1 ? [['5 to 8', 'The same in the second language'] as const] : []),
    ['f', 'Findings'],
    ['Ctrl P', 'Print a proof'],
    ['?', 'This list'],
    ['Esc', 'Put findings and marks aside'],
  ] as const

function keyList(name: string, keys: readonly (readonly [key: string, meaning: string])[]): HTMLElement {
  const rows = keys.map(([key, meaning]) => h('div', {}, h('dt', {}, h('kbd', {}, key)), h('dd', {}, meaning)))
  return h('div', {}, h('h3', {}, name), h('dl', {}, ...rows))
}
