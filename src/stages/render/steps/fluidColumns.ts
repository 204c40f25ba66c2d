import { parseStyleAttribute, printStyle } from '../../../lib/css/style.ts'
import type { Step } from '../../../lib/html/htmlTokens.ts'

/**
 * Lays columns out side by side from 480 px up, and below each other in a narrower email, without a style element.
 *
 * MJML sets a column's width by a class and a media query. GovDelivery's editor and some webmail drop these, and the
 * column always has the full width. Here `calc` is very negative in a wide parent, so that `min-width` applies, and very
 * positive in a narrow one, so that `max-width` applies. Clients without `calc` use the `width` before it.
 * One per cent per column is left for the white space that an editor puts between columns. Measured in Chromium,
 * Thunderbird and WebKitGTK, 2026.
 */
export function fluidColumns(contentWidth: number): Step {
  return (token) => {
    if (token.kind !== 'open' || token.name !== 'div') return token
    const share = shareOf(token.attributes['class'] ?? '')
    if (share === null || share >= 100) return token
    const rest = parseStyleAttribute(token.attributes['style'] ?? '').filter(([property]) => property !== 'width')
    const least = Math.floor(share - 1)
    const style = printStyle([
      ...rest,
      ['min-width', `${least}%`],
      ['max-width', '100%'],
      ['width', `${Math.min(Math.floor((contentWidth * least) / 100), 252)}px`],
      ['width', 'calc((480px - 100%) * 480)'],
    ])
    return { ...token, attributes: { ...token.attributes, style } }
  }
}

/** "mj-column-per-33-333" is a third. */
function shareOf(className: string): number | null {
  const match = /\bmj-column-per-(\d+)(?:-(\d+))?/.exec(className)
  return match ? Number(`${match[1]}.${match[2] ?? 0}`) : null
}
