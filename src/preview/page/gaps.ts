import type { Gap } from '../state.ts'

const attribute = 'data-gap'

/** The style of the marks, out of reach of the email's own. */
export const gapStyle = `
  [${attribute}] {
    all: initial; display: block; box-sizing: border-box; width: calc(100% - 24px); max-width: 600px; margin: 12px auto; padding: 14px 18px;
    border: 2px dashed #B93A06; background: #FFF4EC; color: #6B2406; font: 600 16px/1.4 system-ui, sans-serif;
    cursor: pointer;
  }
`

/** Marks in a frame's document what is not translated, each where it would stand. */
export function addGaps(document: Document, gaps: readonly Gap[]): void {
  for (const [index, { before, isSection, words }] of gaps.entries()) {
    const mark = document.createElement('div')
    mark.setAttribute(attribute, String(index))
    mark.lang = 'en'
    mark.dir = 'ltr'
    mark.textContent = words
    const marker = document.querySelector(`a[data-section="${before}"]`)
    if (!marker) document.body.prepend(mark)
    // What is missing in a section belongs to it; a missing section stands between two.
    else if (isSection) marker.before(mark)
    else marker.after(mark)
  }
}

export function removeGaps(document: Document): void {
  for (const mark of document.querySelectorAll(`[${attribute}]`)) mark.remove()
}

export function gapElement(document: Document, index: number): HTMLElement | null {
  return document.querySelector(`[${attribute}="${index}"]`)
}

/** The index of the mark that an element is in; null where it is in none. */
export function gapAround(element: Element | null): number | null {
  const index = element?.closest(`[${attribute}]`)?.getAttribute(attribute)
  return index == null ? null : Number(index)
}
