import { h } from '../html.ts'

/** A live region: screen readers read its text aloud. */
export function announcer() {
  const element = h('p', { class: 'unseen', 'aria-live': 'polite' })
  return {
    element,
    say(words: string) {
      // Screen readers read the same text again only if it was removed in between.
      element.textContent = ''
      setTimeout(() => {
        element.textContent = words
      }, 30)
    },
  }
}
