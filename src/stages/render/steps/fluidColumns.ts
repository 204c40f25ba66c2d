import { parseStyleAttribute, printStyle } from '../../../lib/css/style.ts'
import type { Step } from '../../../lib/html/htmlTokens.ts'

/**
 * Columns that stand side by side from 480 px up and below each other under it, without any style element.
 *
 * MJML gives a column its width by a class and a media query, which GovDelivery's editor and some webmail drop; it is
 * then full width for ever. Here `calc` is hugely negative in a wide parent, so that `min-width` holds, and hugely
 * positive in a narrow one, so that `max-width` does. Where `calc` is unknown, the width before it decides.
 * Two per cent are left for the white space that an editor puts between columns. Measured in Chromium, Thunderbird,
 * WebKitGTK, 2026.
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
