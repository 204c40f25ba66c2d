/** A web address in running text, with any punctuation that follows it; “http://” alone does not count. */
const rawAddress = /(?:\bhttps?:\/\/|\bwww\.)[^\s<>“”„«»`|"]{2,2000}/gi

export interface RawAddress {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** The web addresses that are visible in a text. */
export function rawAddressesIn(text: string): RawAddress[] {
  // A cheap test rejects most texts.
  if (!/:\/\/|www\./i.test(text)) return []
  return [...text.matchAll(rawAddress)].flatMap((match) => {
    const address = withoutPunctuation(match[0])
    if (!/[a-z\d]\.[a-z\d]/i.test(address.replace(/^https?:\/\//i, ''))) return []
    return [{ text: address, from: match.index, to: match.index + address.length }]
  })
}

/** Removes punctuation of the sentence from the end, and a bracket that was opened before the address. */
function withoutPunctuation(address: string): string {
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
  if (last === '_' || last === '*') return false
  return !/[.,;:!?'’‘”“„«»…`|\u00a0\u00ad\u200b-\u200f\u2060\ufeff]/.test(last)
}
