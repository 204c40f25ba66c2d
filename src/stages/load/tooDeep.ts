/** What stands inside each other more often than this is no newsletter, and could exhaust a parser. */
const deepest = 60

/** Whether brackets, dashes or spaces go deeper than any newsletter; each field at a line's start counts anew. */
export function isTooDeep(text: string): boolean {
  if (/^ {200}|(?:- ){60}/m.test(text)) return true
  let depth = 0
  for (const match of withoutQuoted(withoutBlocks(text)).matchAll(/^\w|[[{\]}]/gm)) {
    if (match[0] === '[' || match[0] === '{') depth += 1
    else if (match[0] === ']' || match[0] === '}') depth -= 1
    else depth = 0
    if (depth > deepest) return true
  }
  return false
}

/** Text inside blocks is an author's own, brackets and all. */
function withoutBlocks(text: string): string {
  return text.replace(/^( *)(?:- +)*[\w-]+: [|>].*\n(?:\1 +.*\n|\s*\n)*/gm, '')
}

/** So is text inside quotes: a mark at a value's start, and all up to its partner. */
function withoutQuoted(text: string): string {
  return text.replace(/(?<=[:,[{-][ \n]*)(?:"(?:[^"\\]|\\[\s\S])*"|'(?:[^']|'')*')/g, '')
}
