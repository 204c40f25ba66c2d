import { gapAround, gapElement, gapStyle } from './gaps.ts'
import type { Spot } from './languages.ts'

const marker = 'a[data-section]'
const attribute = 'data-marked'

/** The index of the part of the email that a node is in; null before the first part. */
export function sectionAround(node: Node | null): number | null {
  for (let at: Node | null = node; at; at = at.parentNode) {
    for (let before: Node | null = at; before; before = before.previousSibling) {
      const index = markerIndex(before)
      if (index !== null) return index
    }
  }
  return null
}

/** Outlines one part of the email; null removes the outline. */
export function markSpot(document: Document, spot: Spot | null): void {
  for (const marked of document.querySelectorAll(`[${attribute}]`)) marked.removeAttribute(attribute)
  for (const element of elementsAt(document, spot)) element.setAttribute(attribute, '')
}

/** Scrolls the frame to a part of the email, without scrolling the page around it as `scrollIntoView` would. */
export function showSpot(document: Document, spot: Spot): void {
  const first = elementsAt(document, spot).find((part) => part.getClientRects().length > 0)
  const window = document.defaultView
  if (!first || !window) return
  const { top, bottom } = first.getBoundingClientRect()
  if (top >= 0 && bottom <= window.innerHeight) return
  const reducesMotion = matchMedia('(prefers-reduced-motion: reduce)').matches
  window.scrollTo({ top: window.scrollY + top - 24, behavior: reducesMotion ? 'auto' : 'smooth' })
}

/** Adds the style of the outline to a frame's document, in a style sheet of its own beside the email's. */
export function addMarkStyle(document: Document): void {
  const window = document.defaultView
  if (!window) return
  const sheet = new window.CSSStyleSheet()
  sheet.replaceSync(
    `[${attribute}] { outline: 3px solid #D9480F !important; outline-offset: -3px !important; } ${gapStyle}`,
  )
  document.adoptedStyleSheets = [sheet]
}

/** The places of the parts below the top of the document, by the part's index. */
export function topsOfParts(document: Document, count: number): (number | null)[] {
  const scrolled = document.defaultView?.scrollY ?? 0
  return Array.from({ length: count }, (_, index) => {
    const shown = partsOf(document, index).find((part) => part.getClientRects().length > 0)
    return shown ? shown.getBoundingClientRect().top + scrolled : null
  })
}

function elementsAt(document: Document, spot: Spot | null): Element[] {
  if (spot?.kind !== 'gap') return partsOf(document, spot?.index ?? null)
  const mark = gapElement(document, spot.index)
  return mark ? [mark] : []
}

/** The elements of one part of the email, without marks of what is missing. */
export function partsOf(document: Document, index: number | null): Element[] {
  const parts: Element[] = []
  let part = index === null ? null : document.querySelector(`a[data-section="${index}"]`)?.nextElementSibling
  while (part && !part.matches(marker)) {
    if (gapAround(part) === null) parts.push(part)
    part = part.nextElementSibling
  }
  return parts
}

function markerIndex(node: Node): number | null {
  if (node.nodeType !== Node.ELEMENT_NODE || !(node as Element).matches(marker)) return null
  return Number((node as Element).getAttribute('data-section'))
}
