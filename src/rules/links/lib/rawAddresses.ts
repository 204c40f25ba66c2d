/** A web address in running text, with any punctuation that follows it; “http://” alone does not count. */
const rawAddress = /(?:\bhttps?:\/\/|\bwww\.)[^\s<>“”„«»`|"]{2,2000}/gi

export interface RawAddress {
  readonly text: string
  readonly from: number
  readonly to: number
  /** Whether an ellipsis shows that its end is missing. */
  readonly isCut: boolean
}

/** The web addresses that are visible in a text. */
export function rawAddressesIn(text: string): RawAddress[] {
  // A cheap test rejects most texts.
  if (!/:\/\/|www\./i.test(text)) return []
  return [...text.matchAll(rawAddress)].flatMap((match) => {
    const address = withoutPunctuation(match[0])
    if (!/[a-z\d]\.[a-z\d]/i.test(address.replace(/^https?:\/\//i, ''))) return []
    // Long names of pages are cut, “parks-and…”; behind a short one a sentence may trail off.
    const isCut = /[-_=%][^/]*$/.test(address) && /^(?:…|\.{3})/.test(match[0].slice(address.length))
    return [{ text: address, from: match.index, to: match.index + address.length, isCut }]
  })
}

/** Removes punctuation of the sentence from the end, a genitive's s, and a bracket that was opened before the address. */
function withoutPunctuation(written: string): string {
  // A page of a wiki may be called “St_David's”.
  const address = /\/wiki\//.test(written) ? written : written.replace(/[’']s[.,;:!?)”"]{0,3}$/, '')
  let end = address.length
  while (end > 0 && !endsInAddress(address.slice(0, end))) end -= 1
  return address.slice(0, end)
}

const openingBracket: { readonly [closing: string]: string } = { ')': '(', ']': '[', '}': '{' }

/** Whether the last character belongs to the address. */
function endsInAddress(address: string): boolean {
  const last = address.at(-1) ?? ''
  const open = openingBracket[last]
  if (open !== undefined) return address.split(open).length >= address.split(last).length
  // “x.com/_parks_” has both of its own, “_x.com/parks_” is emphasis.
  if (last === '_') return /\/@?_[^/_]{1,100}_$/.test(address)
  if (last === '*') return false
  return !/[.,;:!?'’‘”“„«»…`|\u00a0\u00ad\u200b-\u200f\u2060\ufeff]/.test(last)
}
