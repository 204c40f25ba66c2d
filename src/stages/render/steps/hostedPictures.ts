import { escapeHtml } from '../../../lib/html/escape.ts'
import type { Step } from '../../../lib/html/htmlTokens.ts'

/** Points pictures to their addresses on the web, by name: a pasted fragment has no picture folder. */
export function hostedPictures(addresses: ReadonlyMap<string, string>): Step {
  return (token) => {
    const src = token.kind === 'open' && token.name === 'img' ? token.attributes['src'] : undefined
    if (token.kind !== 'open' || !src?.startsWith('images/')) return token
    const address = addresses.get(src.slice('images/'.length))
    return address === undefined ? token : { ...token, attributes: { ...token.attributes, src: escapeHtml(address) } }
  }
}
