/** A web address in running text, without the punctuation that follows it. Nobody means “http://” alone. */
const rawAddress = /(?:\bhttps?:\/\/|\bwww\.)[^\s<>“”"]{2,2000}/gi

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
  const text = address.replace(/[.,;:!?'’)\]]{1,20}$/, '')
  const rest = address.slice(text.length)
  const isOpen = (rest.startsWith(')') && text.includes('(')) || (rest.startsWith(']') && text.includes('['))
  return isOpen ? text + rest.charAt(0) : text
}
