import { decodeReferences } from '../lib/html/decodeReferences.ts'
import { visitHtml } from '../lib/html/htmlTokens.ts'
import { addressesInList } from './addressesInList.ts'
import type { Paste, PastedAddress } from './pastedAddress.ts'

const fileAddress = /^https?:[^?#]*\.(?:png|jpe?g|gif|ics)(?:[?#]|$)/i

/**
 * The pictures of a page or a part of one, the links to pictures and calendar files, and their addresses in its texts and fields, each once.
 * `srcset` is ignored: it has the same picture in other sizes.
 */
export function addressesInHtml(html: string): Paste {
  const found = new Map<string, PastedAddress>()
  const unreachable: string[] = []
  let base: string | undefined
  const add = (src: string, label: string | null, from: number) => {
    const known = found.get(src)
    if (!known || (known.label === null && label !== null))
      found.set(src, { address: src, label, isListed: false, from: known?.from ?? from })
  }
  visitHtml(html, (token, from) => {
    if (token.kind === 'text') {
      for (const one of addressesInList(decodeReferences(token.text)))
        if (fileAddress.test(one.address)) add(one.address, null, from)
    }
    if (token.kind !== 'open') return
    const value = (name: string) => decodeReferences(token.attributes[name] ?? '').trim()
    const resolved = (written: string) => absolute(written, base)
    if (token.name === 'base') base = value('href') || base
    if (token.name === 'img' && value('src') !== '' && !value('src').startsWith('data:')) {
      const src = resolved(value('src'))
      if (src === null) unreachable.push(value('src'))
      else add(src, value('alt') || null, from)
    }
    const other = resolved(value(token.name === 'a' ? 'href' : 'value'))
    if (other !== null && fileAddress.test(other)) add(other, value('title') || null, from)
  })
  return { addresses: [...found.values()], unreachable: [...new Set(unreachable)] }
}

/** null for an address that is not on the web: of a file beside a saved page. */
function absolute(written: string, base: string | undefined): string | null {
  const whole = written.startsWith('//') ? `https:${written}` : written
  if (/^https?:/i.test(whole)) return whole.replaceAll(' ', '%20')
  if (/^[a-z][a-z0-9+.-]*:/i.test(written) || base === undefined || !URL.canParse(written, base)) return null
  const { href } = new URL(written, base)
  return /^https?:/.test(href) ? href : null
}
