/**
 * Characters that the Markdown parser must not read as markup are replaced by noncharacters, which Unicode reserves for
 * internal use (U+FDD0 to U+FDEF). Offsets stay the same.
 */
const signs = '*_.)-+#\\'
const first = 0xfdd0
const reserved = /[\ufdd0-\ufdef]/g

/** Replaces noncharacters in a text with U+FFFD, so that they are not taken for hidden signs. */
export function replaceReserved(text: string): string {
  return text.replace(reserved, '\ufffd')
}

/** Hides all signs of a text from the parser. */
export function hide(text: string): string {
  return text.replace(/[*_.)+#\\-]/g, (sign) => String.fromCharCode(first + signs.indexOf(sign)))
}

/** Hides the signs at these offsets. */
export function hideAt(text: string, offsets: ReadonlySet<number>): string {
  let hidden = ''
  let from = 0
  for (const at of [...offsets].sort((a, b) => a - b)) {
    hidden += text.slice(from, at) + hide(text.slice(at, at + 1))
    from = at + 1
  }
  return hidden + text.slice(from)
}

/** Restores hidden signs. */
export function show(text: string): string {
  return text.replace(reserved, (char) => signs[char.charCodeAt(0) - first] ?? char)
}
