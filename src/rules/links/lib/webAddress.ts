/** A web address, taken apart as it is written. */
export interface WebAddress {
  /** In small letters, without a port; an IPv6 address keeps its brackets. */
  readonly host: string
  /** From its first slash; empty where there is none. */
  readonly path: string
  /** Without its question mark; empty where there is none. */
  readonly query: string
  /** Where the query begins in the address, behind its question mark. */
  readonly queryFrom: number
}

const parts = /^https?:\/\/(?:[^/?#@]*@)?(\[[^\]/?#]*\]|[^/?#:]*)(?::\d*)?([^?#]*)(?:\?([^#]*))?/i

/** Browsers and servers take no longer ones; what is longer was made to keep us busy. */
export const longestAddress = 4000

/** null for all that is not on the web, such as mailto:. */
export function webAddress(href: string): WebAddress | null {
  const match = parts.exec(href)
  if (!match) return null
  const [whole, host = '', path = '', query = ''] = match
  return { host: host.toLowerCase(), path, query, queryFrom: whole.length - query.length }
}

/** A host without the “www.” that says nothing. */
export function bareHost(host: string): string {
  return host.replace(/^www\d?\./, '').replace(/\.$/, '')
}

/** A parameter of a query as it is written, with its offsets in the query. */
export interface Parameter {
  /** In small letters. */
  readonly name: string
  readonly value: string
  readonly written: string
  readonly from: number
  readonly to: number
}

export function parametersOf(query: string): Parameter[] {
  let from = 0
  return query.split('&').map((written) => {
    const parameter = {
      name: written.split('=', 1)[0]?.toLowerCase() ?? '',
      value: written.includes('=') ? written.slice(written.indexOf('=') + 1) : '',
      written,
      from,
      to: from + written.length,
    }
    from += written.length + 1
    return parameter
  })
}

/** A percent-encoded text, decoded; null where that cannot be done. */
export function decodedAddress(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/** As much of an address as fits into a sentence. */
export function shortAddress(href: string): string {
  return href.length > 80 ? `${href.slice(0, 77)}…` : href
}
