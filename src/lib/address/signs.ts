/** A character of an address, which may be written percent-encoded, such as %2C. */
export interface AddressSign {
  /** Decoded. */
  readonly char: string
  readonly from: number
  readonly to: number
  readonly isEncoded: boolean
}

/** The characters of an address, decoded, with their offsets. */
export function signsOf(href: string): AddressSign[] {
  const signs: AddressSign[] = []
  for (let from = 0; from < href.length; ) {
    const encoded = href[from] === '%' ? encodedAt(href, from) : null
    const char = encoded?.char ?? String.fromCodePoint(href.codePointAt(from) ?? 0)
    const to = from + (encoded?.length ?? char.length)
    signs.push({ char, from, to, isEncoded: encoded !== null })
    from = to
  }
  return signs
}

function encodedAt(href: string, from: number): { readonly char: string; readonly length: number } | null {
  const first = Number.parseInt(href.slice(from + 1, from + 3), 16)
  const bytes = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
  const written = href.slice(from, from + 3 * bytes)
  if (!/^(?:%[\da-f]{2})+$/i.test(written) || written.length !== 3 * bytes) return null
  try {
    return { char: decodeURIComponent(written), length: written.length }
  } catch {
    return null
  }
}
