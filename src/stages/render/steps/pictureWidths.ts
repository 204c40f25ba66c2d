import { parseStyleAttribute, printStyle } from '../../../lib/css/style.ts'
import type { Step } from '../../../lib/html/htmlTokens.ts'

/**
 * Shows a picture at its `width`, and never wider than the screen. MJML writes `height="auto"`, which is not valid HTML,
 * and `width:100%`, which enlarges a picture whose cell has lost its width.
 */
export const pictureWidths: Step = (token) => {
  if (token.kind !== 'open' || token.name !== 'img') return token
  const { height: _, title: __, ...attributes } = token.attributes
  const width = attributes['width']
  const style = parseStyleAttribute(attributes['style'] ?? '').filter(
    ([property]) => !['width', 'max-width', 'height'].includes(property),
  )
  const size = width
    ? ([
        ['width', '100%'],
        ['max-width', `${width}px`],
      ] as const)
    : ([['max-width', '100%']] as const)
  return {
    ...token,
    attributes: { ...attributes, style: printStyle([...style, ...size, ['height', 'auto']]) },
  }
}
