/**
 * Signs that the Markdown parser must take for letters are replaced by characters that stand for nothing else: Unicode
 * keeps U+FDD0 to U+FDEF for a program's own use. Offsets stay the same.
 */
const signs = '*_.)-+#\\'
const first = 0xfdd0
const own = /[\ufdd0-\ufdef]/g

/** A text without characters that look like hidden signs. */
export function clean(text: string): string {
  return text.replace(own, '\ufffd')
}

/** A text in which the parser sees no sign. */
export function hide(text: string): string {
  return text.replace(/[*_.)+#\\-]/g, (sign) => String.fromCharCode(first + signs.indexOf(sign)))
}

/** The same, of the signs at some offsets. */
export function hideAt(text: string, offsets: ReadonlySet<number>): string {
  let hidden = ''
  let from = 0
  for (const at of [...offsets].sort((a, b) => a - b)) {
    hidden += text.slice(from, at) + hide(text.slice(at, at + 1))
    from = at + 1
  }
  return hidden + text.slice(from)
}

/** The text as it was before signs were hidden in it. */
export function show(text: string): string {
  return text.replace(own, (char) => signs[char.charCodeAt(0) - first] ?? char)
}
