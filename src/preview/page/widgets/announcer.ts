import { h } from '../html.ts'

/** Says something to who does not see the page. */
export function announcer() {
  const element = h('p', { class: 'unseen', 'aria-live': 'polite' })
  return {
    element,
    say(words: string) {
      // The same words twice are news only when they were gone in between.
      element.textContent = ''
      setTimeout(() => {
        element.textContent = words
      }, 30)
    },
  }
}
