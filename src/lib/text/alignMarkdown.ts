import { openWalker } from './walker.ts'

/**
 * Returns a function from offsets of a text to offsets of its Markdown, in UTF-16 units. They differ in backslash escapes,
 * character references such as `&amp;`, and indentation. The text starts at `from` in the Markdown.
 */
export function markdownAligner(markdown: string, from: number, text: string): (offset: number) => number {
  const walkTo = openWalker(from, (at, i) => {
    const char = text[i]
    // The low surrogate of a character that is written as a reference.
    if (isLowSurrogate(char) && !isLowSurrogate(markdown[at])) return at
    const here = skipIndent(markdown, at, char)
    return at < markdown.length ? here + lengthAt(markdown, here, char ?? '') : at
  })
  return (offset) => {
    const start = skipIndent(markdown, walkTo(offset), text[offset])
    // The escaped character, not the backslash.
    return markdown[start] === '\\' && text[offset] !== '\\' ? start + 1 : start
  }
}

/** Skips white space that is not in the text: the indentation of a line. */
function skipIndent(markdown: string, from: number, char: string | undefined): number {
  let at = from
  while (isSpace(markdown[at]) && !isSpace(char) && at < markdown.length) at += 1
  return at
}

function lengthAt(markdown: string, at: number, char: string): number {
  const here = markdown[at]
  if (here === '\\' && char !== '\\') return 2
  if (here === '\\' && markdown[at + 1] === '\\') return 2
  // If the text has "&" here, only a reference to "&" counts: "R&D; and more" has none.
  if (here === '&') return (char === '&' ? ampersand : reference).exec(markdown.slice(at, at + 40))?.[0].length ?? 1
  return 1
}

const ampersand = /^&(?:amp|AMP|#0{0,5}38|#[xX]0{0,4}26);/
const reference = /^&(?:#x[\da-f]{1,6}|#\d{1,7}|[a-z][a-z\d]{0,31});/i

function isLowSurrogate(char: string | undefined): boolean {
  return char !== undefined && /^[\udc00-\udfff]$/.test(char)
}

function isSpace(char: string | undefined): boolean {
  return char === ' ' || char === '\n' || char === '\t'
}
