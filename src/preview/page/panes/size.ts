import type { EmailState } from '../../state.ts'
import { h } from '../html.ts'
import { kilobytes, percent, sectionName, typeName } from '../words.ts'
import type { DataContent } from './dataPane.ts'
import type { PaneActions } from './pane.ts'

/** Bytes of an email that Gmail shows. */
const gmailLimit = 102_000

/** The size of each section, and how near the email is to the size at which mail programs cut it. */
export const size: DataContent = {
  of: ({ size: all, limit, sections, platform }) => [all, limit, sections, platform],
  draw: (email, _state, actions) => [
    summary(email),
    bar(email.size, email.limit ?? gmailLimit, 'whole'),
    email.sections.some((section) => section.size === null) ? unknownSizes() : table(email, actions),
  ],
}

/** A project's own template can mix sections, so that it is not known where each one starts. */
function unknownSizes(): HTMLElement {
  return h('p', {}, 'One of this project’s own templates mixes the sections, so their sizes cannot be told apart.')
}

function summary({ size: all, limit, platform }: EmailState): HTMLElement {
  const most = limit ?? gmailLimit
  return h(
    'p',
    { class: 'summary' },
    h('strong', {}, kilobytes(all)),
    ` of ${kilobytes(most)}, ${percent(all, most)}. `,
    verdict(all, most, platform),
  )
}

function verdict(all: number, most: number, platform: string | null): string {
  if (all > gmailLimit) return 'Gmail clips it: everything after 102 KB is hidden behind a link.'
  if (all <= most) return 'Gmail shows it whole: it clips an email at 102 KB.'
  return `Gmail may clip it at 102 KB, because ${platform ?? 'the sending platform'} lengthens every link.`
}

function table({ sections, size: all }: EmailState, actions: PaneActions): HTMLElement {
  const around = all - sections.reduce((sum, section) => sum + (section.size ?? 0), 0)
  const rows = sections.map((section, index) => {
    const select = () => actions.select(index)
    const name = h('button', { type: 'button', class: 'link', onclick: select }, sectionName(section))
    const type = section.title === null ? null : h('span', { class: 'tag' }, typeName(section.type))
    return row([name, type], section.size ?? 0, all)
  })
  if (around > 0) rows.push(row(['Around the sections'], around, all))
  const head = ['Section', 'Size', 'Share', ''].map((name) => h(name ? 'th' : 'td', name ? { scope: 'col' } : {}, name))
  return h('table', { class: 'sizes' }, h('thead', {}, h('tr', {}, ...head)), h('tbody', {}, ...rows))
}

function row(name: readonly (Node | string | null)[], bytes: number, all: number): HTMLElement {
  return h(
    'tr',
    {},
    h('th', { scope: 'row' }, ...name),
    h('td', { class: 'number' }, kilobytes(bytes)),
    h('td', { class: 'number' }, percent(bytes, all)),
    h('td', { class: 'bars' }, bar(bytes, all, 'part')),
  )
}

/** Hidden from screen readers, as it only shows the numbers beside it. */
function bar(part: number, whole: number, kind: 'whole' | 'part'): HTMLElement {
  const filled = h('span', {})
  filled.style.width = `${Math.min(100, whole === 0 ? 0 : (part / whole) * 100)}%`
  return h('div', { class: `bar bar-${kind}${part > whole ? ' over' : ''}`, 'aria-hidden': 'true' }, filled)
}
