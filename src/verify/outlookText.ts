import { parseDecodedHtml, visitMarkup } from '../lib/html/htmlTokens.ts'
import type { AddressChanges } from './addresses.ts'
import { canonicalAttributes } from './canonicalAttributes.ts'

/**
 * A conditional comment in one spelling; null for another comment. Its HTML is read tag by tag, as its elements start
 * in one comment and end in another.
 */
export function outlookText(comment: string, changes: AddressChanges): string | null {
  if (!/^\s*\[(?:if|endif)|\[endif\]\s*$/i.test(comment)) return null
  const starts: { readonly from: number; readonly name: string | null }[] = []
  const html = comment.replace(/^\s*(\[if[^\]]*\])>/i, '<!--$1-->').replace(/<!\[endif\]\s*$/i, '<!--[endif]-->')
  visitMarkup(html, (kind, from, name) => starts.push({ from, name: kind === 'tag' ? name : null }))
  const pieces = starts.map(({ from, name }, index) => {
    const piece = html.slice(from, starts[index + 1]?.from)
    const [tag, text] = name === null ? ['', piece] : splitTag(piece)
    return canonicalTag(tag, name ?? '', changes) + text.replace(/\s+/g, ' ').trim()
  })
  return pieces.join('')
}

/** A tag, and what follows it up to the next one. */
function splitTag(piece: string): [tag: string, text: string] {
  const end = /^(?:"[^"]*"|'[^']*'|[^>"'])*>/.exec(piece)?.[0].length ?? piece.length
  return [piece.slice(0, end), piece.slice(end)]
}

function canonicalTag(tag: string, name: string, changes: AddressChanges): string {
  if (name === 'tbody' || tag === '') return ''
  if (tag.startsWith('</')) return `</${name}>`
  const [token] = parseDecodedHtml(tag)[0] ?? []
  const attributes = token?.kind === 'open' ? canonicalAttributes(token.attributes, changes) : new Map<string, string>()
  return `<${name} ${JSON.stringify([...attributes])}>`
}
