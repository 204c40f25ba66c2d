/**
 * Where a character of a folded, quoted or indented text stands in its source.
 *
 * Walks both together: white space may differ (folding, indentation), escapes may be longer than what they mean,
 * all else is the same. `from` is where the content begins in `source`; offsets are UTF-16 units.
 */
export function alignOffset(source: string, from: number, text: string, offset: number): number {
  const quote = source[from - 1]
  let at = from
  for (let i = 0; i < offset && at < source.length; i += 1) {
    at = skipContinuation(source, at, quote)
    const char = text[i] ?? ''
    if (isSpace(char)) {
      if (isSpace(source[at] ?? '')) at += 1
      else if (quote === '"' && source[at] === '\\') at += escapeLength(source, at)
      continue
    }
    at = skipSpace(source, at)
    if (quote === '"' && source[at] === '\\') at += escapeLength(source, at)
    else if (quote === "'" && source.startsWith("''", at)) at += 2
    else at += 1
  }
  at = skipContinuation(source, at, quote)
  return isSpace(text[offset] ?? ' ') ? at : skipSpace(source, at)
}

/** Behind the character of a text that stands there, with all that it is written with. */
export function alignEnd(source: string, from: number, text: string, offset: number): number {
  const at = alignOffset(source, from, text, offset)
  const quote = source[from - 1]
  if (quote === '"' && source[at] === '\\') return at + escapeLength(source, at)
  return quote === "'" && source.startsWith("''", at) ? at + 2 : at + 1
}

function isSpace(char: string): boolean {
  return char === ' ' || char === '\n' || char === '\t'
}

/** In double quotes a backslash at the line's end joins the next line without a space. */
function skipContinuation(source: string, at: number, quote: string | undefined): number {
  return quote === '"' && source.startsWith('\\\n', at) ? skipSpace(source, at + 1) : at
}

function skipSpace(source: string, from: number): number {
  let at = from
  while (at < source.length && isSpace(source[at] ?? '')) at += 1
  return at
}

/** YAML 1.2, 5.7: \x41, \u0041, \U00000041, else one character. */
function escapeLength(source: string, at: number): number {
  return { x: 4, u: 6, U: 10 }[source[at + 1] ?? ''] ?? 2
}
