import type { RenderedElement } from '../evidence.ts'

/**
 * Memoizes what an element's start tells by itself, without what is around it. Starts that are written alike, as most
 * are in all issues, share their attributes.
 */
export function perStart<Answer>(work: (element: RenderedElement) => Answer): (element: RenderedElement) => Answer {
  const answers = new WeakMap<RenderedElement['attributes'], { readonly answer: Answer }>()
  return (element) => {
    const known = answers.get(element.attributes) ?? { answer: work(element) }
    answers.set(element.attributes, known)
    return known.answer
  }
}
