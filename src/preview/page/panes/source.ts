import { h } from '../html.ts'
import { count, kilobytes } from '../words.ts'
import type { DataContent } from './dataPane.ts'

/**
 * Lines in a block; the browser skips the layout of blocks out of sight, as an email of 2 MB has many thousand lines.
 */
const blockLength = 200

/** The HTML that is pasted, with line numbers. */
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
