import { openWalker } from './walker.ts'

/**
 * Tells where the characters of a text that Markdown means stand in the Markdown itself: a backslash or a reference
 * such as `&amp;` is longer than what it means, and a new line may be set in. `from` is where the text begins; offsets
 * are UTF-16 units.
 */
export function markdownAligner(markdown: string, from: number, text: string): (offset: number) => number {
  const walkTo = openWalker(from, (at, i) => {
    const char = text[i]
    // The second half of a character that a reference stands for.
    if (isSecondHalf(char) && !isSecondHalf(markdown[at])) return at
    const here = skipIndent(markdown, at, char)
    return at < markdown.length ? here + lengthAt(markdown, here, char ?? '') : at
  })
  return (offset) => {
    const start = skipIndent(markdown, walkTo(offset), text[offset])
    // Points at the character that is meant, not at the sign before it.
    return markdown[start] === '\\' && text[offset] !== '\\' ? start + 1 : start
  }
}

/** White space at the start of a line is none of the text's. */
function skipIndent(markdown: string, from: number, char: string | undefined): number {
  let at = from
  while (isSpace(markdown[at]) && !isSpace(char) && at < markdown.length) at += 1
  return at
}

function lengthAt(markdown: string, at: number, char: string): number {
  const here = markdown[at]
  if (here === '\\' && char !== '\\') return 2
  if (here === '\\' && markdown[at + 1] === '\\') return 2
  // Where the text has "&" too, only a reference to that very sign is one: "R&D; and more" holds none.
  if (here === '&') return (char === '&' ? ampersand : reference).exec(markdown.slice(at, at + 40))?.[0].length ?? 1
  return 1
}

const ampersand = /^&(?:amp|AMP|#0{0,5}38|#[xX]0{0,4}26);/
const reference = /^&(?:#x[\da-f]{1,6}|#\d{1,7}|[a-z][a-z\d]{0,31});/i

function isSecondHalf(char: string | undefined): boolean {
  return char !== undefined && /^[\udc00-\udfff]$/.test(char)
}

function isSpace(char: string | undefined): boolean {
  return char === ' ' || char === '\n' || char === '\t'
}
