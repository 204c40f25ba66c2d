import { h } from '../html.ts'

/** Says that the server has ended, until it is back, or why else the page is not up to date. */
export function endedBanner(id: string) {
  const words = h('p', { role: 'status', class: 'banner', hidden: true })
  return {
    element: words,
    show(fault?: string) {
      words.hidden = false
      if (fault !== undefined) return words.replaceChildren(fault)
      const command = h('code', {}, `cohes3ion preview${id === '' ? '' : ` ${id}`}`)
      words.replaceChildren('The preview has ended. Start it again with ', command, '.')
    },
    hide() {
      words.hidden = true
      words.replaceChildren()
    },
  }
}
