import { parseStyleAttribute, printStyle } from '../../../lib/css/style.ts'
import type { Step } from '../../../lib/html/htmlTokens.ts'

/** No text column is narrower, so that a picture of this width or less never has to shrink; in CSS pixels. */
const alwaysFits = 200

/**
 * Shows a picture at its `width`, and never wider than the screen. MJML writes `height="auto"`, which is not valid HTML,
 * and `width:100%`, which enlarges a picture whose cell has lost its width.
 *
 * A small picture has its width in pixels: Thunderbird 153 sets a `max-width` of its own, and so shows one of
 * `width:100%;max-width:96px` as wide as its column (seen on 2026-11-27). In a large one, percentages let the cell shrink.
 */
export const pictureWidths: Step = (token) => {
  if (token.kind !== 'open' || token.name !== 'img') return token
  const { height: _, title: __, ...attributes } = token.attributes
  const width = attributes['width']
  const style = parseStyleAttribute(attributes['style'] ?? '').filter(
    ([property]) => !['width', 'max-width', 'height'].includes(property),
  )
  return {
    ...token,
    attributes: { ...attributes, style: printStyle([...style, ...sizeOf(width), ['height', 'auto']]) },
  }
}

function sizeOf(width: string | undefined): readonly (readonly [property: string, value: string])[] {
  const [whole, given] = ['100%', `${width}px`]
  if (!width) return [['max-width', whole]]
  const [own, most] = Number(width) <= alwaysFits ? [given, whole] : [whole, given]
  return [
    ['width', own],
    ['max-width', most],
  ]
}
