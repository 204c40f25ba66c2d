import { h } from '../html.ts'

/** Says that the server has ended, until it is back. */
export function endedBanner(id: string) {
  const words = h('p', { role: 'status', class: 'banner', hidden: true })
  return {
    element: words,
    show() {
      words.hidden = false
      const command = h('code', {}, `cohes3ion preview${id === '' ? '' : ` ${id}`}`)
      words.replaceChildren('The preview has ended. Start it again with ', command, '.')
    },
    hide() {
      words.hidden = true
      words.replaceChildren()
    },
  }
}
