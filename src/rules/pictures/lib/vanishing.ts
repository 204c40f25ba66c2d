import { contrastRatio } from '../../../lib/css/contrast.ts'
import type { RenderedElement } from '../../evidence.ts'
import { type Ink, nearlyWhiteShare, shareWithoutContrast } from './ink.ts'

/** Of the ink, from which a picture counts as lost. */
export const maxShareLost = 0.75
/** With this much white, such as white words on a dark plate, a picture is readable on any ground. */
const minShareWhite = 0.05

/** Whether a picture that is seen on `ground` is lost on dark mode's paper. A dark ground does not change there. */
export function vanishesInDark(ink: Ink, ground: string, darkPaper: string): boolean {
  return (
    contrastRatio(ground, '#ffffff') < 3 &&
    nearlyWhiteShare(ink) < minShareWhite &&
    shareWithoutContrast(darkPaper, ink, 2) > maxShareLost
  )
}

/** The colour behind an element, as `#rrggbb`; null if none is declared. */
export function groundOf(from: RenderedElement): string | null {
  for (let element: RenderedElement | null = from; element; element = element.parent) {
    const declared = element.style.get('background-color') ?? element.style.get('background') ?? ''
    const colour = /^#[\da-f]{6}\b/i.exec(declared)?.[0]
    if (colour) return colour
  }
  return null
}
