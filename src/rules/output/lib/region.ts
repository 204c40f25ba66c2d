import { letterRegExp } from '../../../lib/text/letterRegExp.ts'
import type { Place } from '../../../model/source.ts'
import type { RenderedElement, RenderedPart, TextRun } from '../../evidence.ts'
import type { SeenBlock } from '../../scopes.ts'

/** Whether an element is `outer` or a descendant of it. */
export function isInside(element: RenderedElement, outer: RenderedElement): boolean {
  for (let at: RenderedElement | null = element; at; at = at.parent) if (at === outer) return true
  return false
}

const letterOrDigit = letterRegExp(String.raw`[\p{L}\p{N}]`)

/** Whether a run has a letter or a digit. */
export function hasWords({ text }: TextRun): boolean {
  return letterOrDigit(text).test(text)
}

function firstTextIn({ runs }: RenderedPart, element: RenderedElement): TextRun | null {
  return runs.find((run) => hasWords(run) && isInside(run.element, element)) ?? null
}

/** Where a text was written, else its section's place. */
export function placeOfText(block: SeenBlock, text: string): Place | null {
  return block.placeOf(text) ?? block.sectionPlace()
}

/** Where the first text in an element was written, else its section's place. */
export function placeOfElement(block: SeenBlock, element: RenderedElement): Place | null {
  return placeOfText(block, firstTextIn(block, element)?.text ?? '')
}

/** The element with role="article" around the letter; null if there is none. */
export function wrapperOf({ elements }: RenderedPart): RenderedElement | null {
  return elements.find(({ attributes }) => attributes['role'] === 'article') ?? null
}

/** A text short enough to quote in a message. */
export function quotable(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim()
  return words.length > 60 ? `${words.slice(0, 59).trimEnd()}…` : words
}
