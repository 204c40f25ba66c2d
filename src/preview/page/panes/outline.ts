import type { OutlineItem } from '../../state.ts'
import { h } from '../html.ts'
import type { DataContent } from './dataPane.ts'
import type { PaneActions } from './pane.ts'

/** Headings and pictures as a screen reader meets them. */
export const outline: DataContent = {
  of: ({ outline: items, lang, sections }, { id }) => [items, lang, sections.map((section) => section.lang), id],
  draw: ({ outline: items, lang, sections }, { id }, actions) => {
    let level = 1
    const rows = items.map((item) => {
      if (item.kind === 'heading') level = item.level
      const own = sections[item.section ?? -1]?.lang ?? lang
      return row(item, level, { id, lang: own === lang ? null : own }, actions)
    })
    return rows.length > 0
      ? [h('ol', { class: 'outline', lang }, ...rows)]
      : [h('p', { class: 'note' }, 'There is no heading and no picture.')]
  },
}

interface RowAbout {
  /** Id of the issue. */
  readonly id: string
  /** BCP 47 tag of its language; null for the email's own. */
  readonly lang: string | null
}

function row(item: OutlineItem, level: number, { id, lang }: RowAbout, actions: PaneActions): HTMLElement {
  const content = item.kind === 'heading' ? heading(item) : picture(item, id)
  const select = () => actions.select(item.section)
  const button = h(
    'button',
    { type: 'button', class: 'row', onclick: select, disabled: item.section === null },
    ...content,
  )
  return h('li', { class: `depth-${Math.min(level, 4)} ${item.kind}`, lang }, button)
}

function heading({ level, text }: OutlineItem & { kind: 'heading' }): HTMLElement[] {
  return [
    h('span', { class: 'tag', lang: 'en' }, `Heading ${level}`),
    h('span', { class: `said level-${Math.min(level, 4)}` }, text),
  ]
}

/** The picture itself has no alternative text here, as that text is beside it. */
function picture({ alt, src }: OutlineItem & { kind: 'picture' }, id: string): HTMLElement[] {
  const shown = h('img', { src: pictureAddress(src, id), alt: '', onerror: () => shown.remove() })
  return [
    h('span', { class: 'tag', lang: 'en' }, h('span', {}, 'Picture'), shown),
    alt === ''
      ? h('span', { class: 'said silent', lang: 'en' }, 'Decoration: nothing is said')
      : h('span', { class: 'said' }, alt),
  ]
}

/**
 * The email's own pictures are served beside its views. Other addresses stay: the page's policy loads nothing from
 * them.
 */
function pictureAddress(src: string, id: string): string {
  return src.replace(/^(?=images\/)/, `/view/${encodeURIComponent(id)}/`)
}
