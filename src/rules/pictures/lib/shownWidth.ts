import type { RenderedElement } from '../../evidence.ts'

/** In CSS pixels; null if not declared. */
export function shownWidth({ attributes, style }: RenderedElement): number | null {
  const pixels =
    /^\d+/.exec(attributes['width'] ?? '')?.[0] ?? /^(\d+)(?:\.\d+)?px$/.exec(style.get('width') ?? '')?.[1]
  return pixels === undefined || attributes['width']?.includes('%') ? null : Number(pixels)
}
