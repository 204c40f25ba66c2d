import type { FindingState } from '../../state.ts'
import { h } from '../html.ts'
import { whereIs } from '../words.ts'

/** A finding, in the same words as in the terminal. With `open`, a click anywhere on it opens the editor. */
export function findingItem(finding: FindingState, open: (() => void) | null): HTMLElement {
  const { severity, id, language, message, help, explanation, frame, file } = finding
  const where = file === null ? null : h('span', { class: 'where' }, placeText(finding))
  const item = h(
    'li',
    { class: `finding ${severity}` },
    h(
      'p',
      { class: 'finding-head' },
      h('span', { class: 'severity' }, severity),
      ' ',
      where,
      ' ',
      h('span', { class: 'id' }, language === null ? id : `${id} (${language.name})`),
    ),
    h('p', { class: 'message' }, open ? h('button', { type: 'button', onclick: open }, message) : message),
    frame ? h('pre', {}, frame) : null,
    help ? h('p', { class: 'help' }, help) : null,
    explanation && open ? h('details', {}, h('summary', {}, 'More about this'), h('p', {}, explanation)) : null,
  )
  if (open) {
    item.classList.add('opens')
    item.addEventListener('click', ({ target }) => {
      const own = target instanceof Element && target.closest('button, details')
      if (!own && getSelection()?.isCollapsed !== false) open()
    })
  }
  return item
}

function placeText(finding: FindingState): string {
  return finding.column === null ? whereIs(finding) : `${whereIs(finding)}:${finding.column}`
}
