/** The parts of a web address, not normalized except for the host's case. */
export interface WebAddress {
  /** In lower case, without a port; an IPv6 address keeps its brackets. */
  readonly host: string
  /** From its first slash; may be empty. */
  readonly path: string
  /** Without its question mark; may be empty. */
  readonly query: string
  /** Offset of the query in the address, after its question mark. */
  readonly queryFrom: number
}

const parts = /^https?:\/\/(?:[^/?#@]*@)?(\[[^\]/?#]*\]|[^/?#:]*)(?::\d*)?([^?#]*)(?:\?([^#]*))?/i

/** Longer addresses are skipped: browsers and servers reject them, and patterns would be slow. */
export const maxAddressLength = 4000

/** null for other schemes, such as mailto:. */
export function webAddress(href: string): WebAddress | null {
  const match = parts.exec(href)
  if (!match) return null
  const [whole, host = '', path = '', query = ''] = match
  return { host: host.toLowerCase(), path, query, queryFrom: whole.length - query.length }
}

/** A host without “www.” and a final dot. */
export function hostWithoutWww(host: string): string {
  return host.replace(/^www\d?\./, '').replace(/\.$/, '')
}

/** A query parameter, with its offsets in the query. */
export interface Parameter {
  /** In lower case. */
  readonly name: string
  readonly value: string
  readonly source: string
  readonly from: number
  readonly to: number
}

export function parametersOf(query: string): Parameter[] {
  let from = 0
  return query.split('&').map((source) => {
    const parameter = {
      name: source.split('=', 1)[0]?.toLowerCase() ?? '',
      value: source.includes('=') ? source.slice(source.indexOf('=') + 1) : '',
      source,
      from,
      to: from + source.length,
    }
    from += source.length + 1
    return parameter
  })
}

/** Decodes a percent-encoded text; null if it is malformed. */
export function tryDecode(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/** An address short enough for a message. */
export function shortAddress(href: string): string {
  return href.length > 80 ? `${href.slice(0, 77)}…` : href
}
