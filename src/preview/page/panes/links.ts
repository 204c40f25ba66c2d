import type { LinkItem, SectionState } from '../../state.ts'
import { type Child, h } from '../html.ts'
import { sectionName } from '../words.ts'
import type { DataContent } from './dataPane.ts'
import type { PaneActions } from './pane.ts'

/** Every link with its text and its address. */
export const links: DataContent = {
  of: ({ links: items, sections }) => [items, sections],
  draw: ({ links: items, sections }, _state, actions) => [
    items.length > 0 ? linkTable(items, sections, actions) : h('p', { class: 'note' }, 'There is no link.'),
  ],
}

/** Sections are buttons that show them, or plain text for paper, where `actions` is null. */
export function linkTable(
  items: readonly LinkItem[],
  sections: readonly SectionState[],
  actions: PaneActions | null,
): HTMLElement {
  const rows = items.map(({ text, href, section }) =>
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, text || 'A link without text'),
      h('td', { class: 'address' }, ...address(href)),
      h('td', {}, sectionCell(section, sections, actions)),
    ),
  )
  const head = ['Text', 'Address', 'Section'].map((name) => h('th', { scope: 'col' }, name))
  return h('table', { class: 'links' }, h('thead', {}, h('tr', {}, ...head)), h('tbody', {}, ...rows))
}

function sectionCell(index: number | null, sections: readonly SectionState[], actions: PaneActions | null): Child {
  const section = index === null ? undefined : sections[index]
  if (!section) return ''
  const name = sectionName(section)
  return actions ? h('button', { type: 'button', class: 'link', onclick: () => actions.select(index) }, name) : name
}

/** With the host in bold: that is what a reader must be able to trust. */
function address(href: string): Child[] {
  const match = /^([a-z]+:\/\/)([^/?#]+)(.*)$/is.exec(href)
  return match ? [match[1] ?? '', h('b', {}, match[2] ?? ''), match[3] ?? ''] : [href]
}
