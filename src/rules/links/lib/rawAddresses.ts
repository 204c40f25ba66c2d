/** A web address in running text, without the punctuation that follows it. Nobody means “http://” alone. */
const rawAddress = /(?:\bhttps?:\/\/|\bwww\.)[^\s<>“”„«»`|"]{2,2000}/gi

export interface RawAddress {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** All addresses that stand in a text for everybody to read. */
export function rawAddressesIn(text: string): RawAddress[] {
  // Most texts have none; looking for this is cheaper.
  if (!/:\/\/|www\./i.test(text)) return []
  return [...text.matchAll(rawAddress)].flatMap((match) => {
    const address = withoutEnd(match[0])
    if (!/[a-z\d]\.[a-z\d]/i.test(address.replace(/^https?:\/\//i, ''))) return []
    return [{ text: address, from: match.index, to: match.index + address.length }]
  })
}

/** Punctuation at the end is the sentence's, as is a bracket that was opened before. */
function withoutEnd(address: string): string {
  let end = address.length
  while (end > 0 && !isPartOf(address.slice(0, end))) end -= 1
  return address.slice(0, end)
}

const opening: { readonly [closing: string]: string } = { ')': '(', ']': '[', '}': '{' }

/** Whether the last sign of an address belongs to it. */
function isPartOf(address: string): boolean {
  const last = address.at(-1) ?? ''
  const open = opening[last]
  if (open !== undefined) return address.split(open).length >= address.split(last).length
  if (last === '_' || last === '*') return false
  return !/[.,;:!?'’‘”“„«»…`|\u00a0\u00ad\u200b-\u200f\u2060\ufeff]/.test(last)
}
