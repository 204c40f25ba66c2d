import type { Passage } from '../../model/manuscript.ts'
import type { Place } from '../../model/source.ts'
import type { Evidence, Rendered, RenderedElement } from '../evidence.ts'

export interface RenderedHeading {
  /** 1 to 6. */
  readonly level: number
  /** Its words, with single spaces. */
  readonly text: string
  /** Where its words are written; null for a heading of the product’s or a template’s own. */
  readonly place: Place | null
}

const heading = /^h([1-6])$/

/** The headings of an HTML artifact, in its order. */
export function renderedHeadings({ manuscript }: Evidence, { elements, runs }: Rendered): RenderedHeading[] {
  const texts = new Map<RenderedElement, string>()
  for (const { text, element } of runs) {
    const around = headingAround(element)
    if (around) texts.set(around, (texts.get(around) ?? '') + text)
  }
  const nextPlace = openPlaces(manuscript.passages)
  return elements.flatMap((element) => {
    const level = heading.exec(element.name)?.[1]
    if (!level) return []
    const text = spaced(texts.get(element) ?? '')
    return [{ level: Number(level), text, place: nextPlace(text) }]
  })
}

function headingAround(from: RenderedElement): RenderedElement | null {
  for (let element: RenderedElement | null = from; element; element = element.parent)
    if (heading.test(element.name)) return element
  return null
}

/** Headings with the same words stand in the email in the order in which they were written. */
function openPlaces(passages: readonly Passage[]): (text: string) => Place | null {
  const written = new Map<string, Passage[]>()
  for (const one of passages) {
    if (one.role !== 'heading') continue
    const text = spaced(one.text)
    const known = written.get(text)
    if (known) known.push(one)
    else written.set(text, [one])
  }
  const used = new Map<string, number>()
  return (text) => {
    const n = used.get(text) ?? 0
    used.set(text, n + 1)
    const passage = written.get(text)?.[n]
    return passage ? passage.at(0, passage.text.length) : null
  }
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
