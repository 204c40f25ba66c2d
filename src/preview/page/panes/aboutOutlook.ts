import { inWords, rows } from '../../outlook/rows/index.ts'
import type { Row, Source } from '../../outlook/rows/row.ts'
import { h } from '../html.ts'

/** The list of published facts behind the view of classic Outlook, and of what the view does not show. */
export function aboutOutlook(): HTMLElement {
  const head = ['HTML or CSS', 'What Word’s engine does with it', 'Published in'].map((name) =>
    h('th', { scope: 'col' }, name),
  )
  return h(
    'details',
    { class: 'about' },
    h('summary', {}, 'What this view shows, what it cannot, and its sources'),
    h('p', {}, shows),
    h('p', {}, cannot),
    h('table', {}, h('thead', {}, h('tr', {}, ...head)), h('tbody', {}, ...Object.values(rows).map(rowOf))),
  )
}

const shows =
  'Classic Outlook for Windows shows emails with the engine of Word. This view takes what you paste, keeps what that ' +
  'engine is published to read, and lets this browser draw it. So you see what is published to get lost: a space, a ' +
  'width, the shape of a button.'

const cannot =
  'It is an emulation and proves nothing. It cannot show how Word breaks lines, which font it takes, what it passes on ' +
  'from a cell to the text inside, how it scales on a screen with large text, drawings in VML, or its own faults. Where ' +
  'it matters, send a test to a computer with classic Outlook.'

function rowOf({ name, where, says, sources }: Row): HTMLElement {
  const does = [where && `Read ${inWords(where)}.`, says].filter(Boolean).join(' ')
  return h('tr', {}, h('th', { scope: 'row' }, name), h('td', {}, does), h('td', {}, ...sources.map(sourceOf)))
}

function sourceOf({ title, address, date }: Source): HTMLElement {
  const link = h('a', { href: address, target: '_blank', rel: 'noreferrer' }, title)
  return h('p', {}, link, ', ', h('span', { class: 'when' }, date))
}
