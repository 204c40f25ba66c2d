import type { SectionState } from '../../state.ts'
import { h, icon, icons } from '../html.ts'
import { sectionName, typeName, whereIs } from '../words.ts'

/** Shows where the section that was clicked is written. */
export function sectionCard(edit: (section: SectionState) => void, close: () => void) {
  const type = h('span', { class: 'tag' })
  const title = h('strong', {})
  const where = h('code', {})
  const open = h('button', { type: 'button', class: 'plain' }, 'Open in editor')
  const shut = h('button', { type: 'button', class: 'quiet', 'aria-label': 'Close', onclick: close }, icon(icons.close))
  const words = h('p', { role: 'status' }, type, ' ', title, ' ', where)
  const element = h(
    'section',
    { class: 'card section-card', 'aria-label': 'The section you chose', hidden: true },
    words,
    open,
    shut,
  )
  let shown: SectionState | null = null
  open.addEventListener('click', () => {
    if (shown) edit(shown)
  })

  return {
    element,
    show(section: SectionState | null) {
      shown = section
      element.hidden = section === null
      if (!section) return
      type.textContent = section.title === null ? '' : typeName(section.type)
      title.textContent = sectionName(section)
      where.textContent = section.file === null ? 'written in newsletter.yaml' : whereIs(section)
      open.hidden = section.file === null
    },
  }
}
