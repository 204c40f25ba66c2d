import type { RenderedElement } from '../evidence.ts'

/**
 * What follows for an element from that of the element around it: worked out once for each, `start` outside of all. Not
 * by recursion, since elements can stand in each other thousands deep.
 */
export function inherited<Answer>(
  start: Answer,
  work: (element: RenderedElement, above: Answer) => Answer,
): (element: RenderedElement) => Answer {
  const known = new WeakMap<RenderedElement, { readonly answer: Answer }>()
  return (element) => {
    const unknown: RenderedElement[] = []
    let at: RenderedElement | null = element
    for (; at && !known.has(at); at = at.parent) unknown.push(at)
    let answer = (at ? known.get(at) : undefined) ?? { answer: start }
    for (const one of unknown.reverse()) {
      answer = { answer: work(one, answer.answer) }
      known.set(one, answer)
    }
    return answer.answer
  }
}
