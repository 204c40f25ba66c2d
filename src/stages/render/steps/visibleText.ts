import { parseStyleAttribute, printStyle } from '../../../lib/css/style.ts'
import type { Step } from '../../../lib/html/htmlTokens.ts'

/** Replaces MJML's `font-size:0` around columns: text that an officer types there in an editor would be invisible. */
export const visibleText: Step = (token) => {
  const style = token.kind === 'open' ? token.attributes['style'] : undefined
  if (token.kind !== 'open' || !style?.includes('font-size:0')) return token
  const visible = parseStyleAttribute(style).map(([property, value]) =>
    property === 'font-size' && /^0(px)?$/.test(value) ? ([property, '16px'] as const) : ([property, value] as const),
  )
  return { ...token, attributes: { ...token.attributes, style: printStyle(visible) } }
}
