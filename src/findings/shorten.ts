/** A path or an address as messages show it: of a long one, its start. */
export function shorten(src: string): string {
  return src.length > 60 ? `${src.slice(0, 57)}…` : src
}

/** An address as messages show it: of a long one its start and its end, which tell pictures apart. */
export function shortAddress(address: string): string {
  return address.length > 80 ? `${address.slice(0, 25)}…${address.slice(-50)}` : address
}
