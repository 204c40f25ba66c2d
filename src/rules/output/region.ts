import { lettered } from '../../lib/lettered.ts'
import type { Place } from '../../model/source.ts'
import type { Evidence, Rendered, RenderedElement, TextRun } from '../evidence.ts'

/** Whether an element stands in another one, or is that one. */
export function isWithin(element: RenderedElement, outer: RenderedElement): boolean {
  for (let at: RenderedElement | null = element; at; at = at.parent) if (at === outer) return true
  return false
}

const readable = lettered(String.raw`[\p{L}\p{N}]`)

/** A text that has something to read, and not just a stroke or a space. */
export function isReadable({ text }: TextRun): boolean {
  return readable(text).test(text)
}

function firstTextIn({ runs }: Rendered, element: RenderedElement): TextRun | null {
  return runs.find((run) => isReadable(run) && isWithin(run.element, element)) ?? null
}

export function placeOfRun(evidence: Evidence, { text, element }: TextRun): Place | null {
  return evidence.placeOf(text, element.section)
}

/** Where an element's first text was written, else its section. */
export function placeIn(evidence: Evidence, rendered: Rendered, element: RenderedElement): Place | null {
  const run = firstTextIn(rendered, element)
  if (run) return placeOfRun(evidence, run)
  return element.section === null ? null : (evidence.issue.sections[element.section]?.place ?? null)
}

/** What stands around all of the letter; null where nothing says it does. */
export function wrapperOf({ elements }: Rendered): RenderedElement | null {
  return elements.find(({ attributes }) => attributes['role'] === 'article') ?? null
}

/** A text as it can be quoted in a sentence. */
export function quoted(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim()
  return words.length > 60 ? `${words.slice(0, 59).trimEnd()}…` : words
}
