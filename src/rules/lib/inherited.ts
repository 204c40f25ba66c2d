import type { RenderedElement } from '../evidence.ts'

/**
 * Memoizes a value that each element derives from its parent's; the root derives from `start`. Iterative, since
 * elements can be nested thousands deep.
 */
export function inherited<Answer>(
  start: Answer,
  derive: (element: RenderedElement, above: Answer) => Answer,
): (element: RenderedElement) => Answer {
  const known = new WeakMap<RenderedElement, { readonly answer: Answer }>()
  return (element) => {
    let found = known.get(element)
    if (found) return found.answer
    const unknown: RenderedElement[] = []
    for (let at: RenderedElement | null = element; at && !found; at = at.parent) {
      found = known.get(at)
      if (!found) unknown.push(at)
    }
    let answer = found ?? { answer: start }
    for (const one of unknown.reverse()) {
      answer = { answer: derive(one, answer.answer) }
      known.set(one, answer)
    }
    return answer.answer
  }
}
