import type { PictureFile } from '../../../model/picture.ts'
import type { RenderedElement } from '../../evidence.ts'

/** In CSS pixels; null if not declared. */
export function shownWidth({ attributes, style }: RenderedElement): number | null {
  const pixels =
    /^\d+/.exec(attributes['width'] ?? '')?.[0] ?? /^(\d+)(?:\.\d+)?px$/.exec(style.get('width') ?? '')?.[1]
  return pixels === undefined || attributes['width']?.includes('%') ? null : Number(pixels)
}

/** In CSS pixels. */
export interface ShownSize {
  readonly width: number
  readonly height: number
}

/** The size at which a picture is shown in its own proportions; null if not declared. */
export function shownSize(element: RenderedElement, file: PictureFile): ShownSize | null {
  const width = shownWidth(element)
  return width === null ? null : { width, height: Math.max(1, Math.round((width * file.height) / file.width)) }
}

/** Too small for a logo to be recognised. */
export function isTiny({ width, height }: ShownSize): boolean {
  return Math.min(width, height) < 16
}
