import { h, icon, icons } from '../html.ts'

/** A message about something that did not work. */
export function noteCard() {
  const words = h('p', { role: 'status' })
  const close = h('button', { type: 'button', class: 'quiet', 'aria-label': 'Close' }, icon(icons.close))
  const element = h('div', { class: 'card note-card', hidden: true }, words, close)
  function show(text: string | null) {
    element.hidden = text === null
    words.textContent = text
  }
  close.addEventListener('click', () => show(null))
  return { element, show }
}

/** Replaces the page of an issue that was deleted or renamed. */
export function goneNote(id: string): HTMLElement {
  return h(
    'main',
    { id: 'main', class: 'gone', tabindex: -1 },
    h('h1', {}, `${id} is not there any more`),
    h('p', {}, 'Its files were deleted, moved or renamed. When they are back, it is shown again.'),
    h('p', {}, h('a', { href: '/' }, 'All issues')),
  )
}
