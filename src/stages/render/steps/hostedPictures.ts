import { escapeHtml } from '../../../lib/html/escape.ts'
import type { Step } from '../../../lib/html/htmlTokens.ts'

/** Points pictures to their address on the web: a pasted fragment has no picture folder. */
export function hostedPictures(base: string): Step {
  return (token) => {
    const src = token.kind === 'open' && token.name === 'img' ? token.attributes['src'] : undefined
    if (token.kind !== 'open' || !src?.startsWith('images/')) return token
    const address = escapeHtml(base.replace(/\/*$/, '/')) + src.slice('images/'.length)
    return { ...token, attributes: { ...token.attributes, src: address } }
  }
}
