import { weakMemo } from '../../../lib/cache/memo.ts'
import type { Place } from '../../../model/source.ts'
import type { RenderedElement } from '../../evidence.ts'
import type { SeenBlock } from '../../scopes.ts'

interface RenderedHeading {
  /** 1 to 6. */
  readonly level: number
  /** Its words, with single spaces. */
  readonly text: string
  /** Where the author wrote its words; null for a heading that a template brings. */
  readonly place: () => Place | null
}

const heading = /^h([1-6])$/

/** The headings of a block, in document order. Memoized, since several rules ask. */
export const renderedHeadings = weakMemo(
  ({ elements, runs, placeOfHeading }: SeenBlock): readonly RenderedHeading[] => {
    const headings = elements.filter(({ name }) => heading.test(name))
    if (headings.length === 0) return []
    const texts = new Map<RenderedElement, string>()
    for (const { text, element } of runs) {
      const around = headingAround(element)
      if (around) texts.set(around, (texts.get(around) ?? '') + text)
    }
    // Headings with the same words come in the order in which they were written.
    const used = new Map<string, number>()
    return headings.map((element) => {
      const text = (texts.get(element) ?? '').replace(/\s+/g, ' ').trim()
      const n = used.get(text) ?? 0
      used.set(text, n + 1)
      return { level: Number(element.name.slice(1)), text, place: () => placeOfHeading(text, n) }
    })
  },
)

function headingAround(from: RenderedElement): RenderedElement | null {
  for (let element: RenderedElement | null = from; element; element = element.parent)
    if (heading.test(element.name)) return element
  return null
}
