import { letterRegExp } from '../../../lib/text/letterRegExp.ts'
import type { Place } from '../../../model/source.ts'
import type { RenderedElement, RenderedPart, TextRun } from '../../evidence.ts'
import type { SeenBlock } from '../../scopes.ts'

/** Whether an element stands in another one, or is that one. */
export function isWithin(element: RenderedElement, outer: RenderedElement): boolean {
  for (let at: RenderedElement | null = element; at; at = at.parent) if (at === outer) return true
  return false
}

const readable = letterRegExp(String.raw`[\p{L}\p{N}]`)

/** A text that has something to read, and not just a stroke or a space. */
export function isReadable({ text }: TextRun): boolean {
  return readable(text).test(text)
}

function firstTextIn({ runs }: RenderedPart, element: RenderedElement): TextRun | null {
  return runs.find((run) => isReadable(run) && isWithin(run.element, element)) ?? null
}

/** Where a text was written, else its section. */
export function placeOfText(block: SeenBlock, text: string): Place | null {
  return block.placeOf(text) ?? block.sectionPlace()
}

/** The same for the first text in an element. */
export function placeIn(block: SeenBlock, element: RenderedElement): Place | null {
  return placeOfText(block, firstTextIn(block, element)?.text ?? '')
}

/** What stands around all of the letter; null where nothing says it does. */
export function wrapperOf({ elements }: RenderedPart): RenderedElement | null {
  return elements.find(({ attributes }) => attributes['role'] === 'article') ?? null
}

/** A text as it can be quoted in a sentence. */
export function quoted(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim()
  return words.length > 60 ? `${words.slice(0, 59).trimEnd()}…` : words
}
