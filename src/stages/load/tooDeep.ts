/** Levels of nesting; a newsletter has fewer, and more could overflow the parser's stack. */
const maxDepth = 60

/** Whether brackets, dashes or indentation are nested too deep; a field in the first column resets the count. */
export function isTooDeep(text: string): boolean {
  if (/^ {200}|(?:- ){60}/m.test(text)) return true
  let depth = 0
  for (const match of withoutQuoted(withoutBlocks(text)).matchAll(/^\w|[[{\]}]/gm)) {
    if (match[0] === '[' || match[0] === '{') depth += 1
    else if (match[0] === ']' || match[0] === '}') depth -= 1
    else depth = 0
    if (depth > maxDepth) return true
  }
  return false
}

/** Removes block scalars, whose brackets are text. */
function withoutBlocks(text: string): string {
  return text.replace(/^( *)(?:- +)*[\w-]+: [|>].*\n(?:\1 +.*\n|\s*\n)*/gm, '')
}

/** Removes quoted values, whose brackets are text. */
function withoutQuoted(text: string): string {
  return text.replace(/(?<=[:,[{-][ \n]*)(?:"(?:[^"\\]|\\[\s\S])*"|'(?:[^']|'')*')/g, '')
}
