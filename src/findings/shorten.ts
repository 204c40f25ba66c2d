/** A path or an address as messages show it: of a long one, its start. */
export function shorten(src: string): string {
  return src.length > 60 ? `${src.slice(0, 57)}…` : src
}
