import { h } from '../html.ts'
import { count, kilobytes } from '../words.ts'
import type { DataContent } from './dataPane.ts'

/** Lines that are laid out together: an email of 2 MB has tens of thousands, and few are looked at. */
const blockLength = 200

/** What is pasted, as it is, with the numbers of its lines. */
export const source: DataContent = {
  of: ({ html }) => html,
  draw: ({ html, size }) => {
    const lines = html.replace(/\n$/, '').split('\n')
    const blocks = Array.from({ length: Math.ceil(lines.length / blockLength) }, (_, index) => {
      const from = index * blockLength
      const items = lines.slice(from, from + blockLength).map((line) => h('li', {}, h('code', {}, line)))
      return h('ol', { start: from + 1 }, ...items)
    })
    return [
      h('p', { class: 'note' }, `${kilobytes(size)} in ${count(lines.length, 'line')}. Copy it with its button above.`),
      h('div', { class: 'source' }, ...blocks),
    ]
  },
}
