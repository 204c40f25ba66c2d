import { parseStyleAttribute, printStyle, type Style } from '../../../lib/css/style.ts'
import type { Step } from '../../../lib/html/htmlTokens.ts'
import { columnShare } from '../blocks/mjmlSection.ts'

/** CSS pixels. */
const breakpoint = 480

/**
 * Lays columns out side by side from 480 px up, and below each other in a narrower email, without a style element.
 *
 * MJML sets a column's width by a class and a media query. GovDelivery's editor and some webmail drop these, and the
 * column always has the full width. Here `calc` is very negative in a wide parent, so that `min-width` applies, and very
 * positive in a narrow one, so that `max-width` applies. Clients without `calc` use the `width` before it.
 * One per cent per column is left for the white space that an editor puts between columns. Measured in Chromium,
 * Thunderbird and WebKitGTK, 2026. Columns of an `mj-group` stay side by side at any width.
 */
export function fluidColumns(contentWidth: number): Step {
  // In a theme whose content is narrower, columns must stand side by side as well.
  const wide = Math.min(breakpoint, contentWidth)
  return (token) => {
    if (token.kind !== 'open' || token.name !== 'div') return token
    const share = columnShare(token, contentWidth)
    if (share === null || share >= 100) return token
    const style = parseStyleAttribute(token.attributes['style'] ?? '')
    const rest = style.filter(([property]) => property !== 'width')
    const least = Math.floor(share - 1)
    const isInGroup = style.some(([property, value]) => property === 'width' && value !== '100%')
    const size: Style = isInGroup
      ? [['width', `${least}%`]]
      : [
          ['min-width', `${least}%`],
          ['max-width', '100%'],
          ['width', `${Math.min(Math.floor((contentWidth * least) / 100), 252)}px`],
          ['width', `calc((${wide}px - 100%) * 480)`],
        ]
    return { ...token, attributes: { ...token.attributes, style: printStyle([...rest, ...size]) } }
  }
}
