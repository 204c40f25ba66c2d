import { type Scroller, scrollLike } from '../scroller.ts'

/**
 * Reports what the author scrolls, and follows what other views scroll: an event that comes from following is not
 * reported, or two views would scroll each other for ever.
 */
export function followed(scroller: () => Scroller | null, scrolled: (scroller: Scroller) => void) {
  let followedTo: number | null = null
  return {
    report() {
      const own = scroller()
      if (!own) return
      const isEcho = followedTo !== null && Math.abs(own.element.scrollTop - followedTo) < 2
      followedTo = null
      if (!isEcho) scrolled(own)
    },
    scrollLike(leader: Scroller) {
      const own = scroller()
      if (!own) return
      const before = own.element.scrollTop
      scrollLike(own, leader)
      followedTo = own.element.scrollTop === before ? null : own.element.scrollTop
    },
  }
}
