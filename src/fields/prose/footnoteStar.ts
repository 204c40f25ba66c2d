/** Where the first star stands that points to an explanation, as that of "£20*": behind a word, and closing nothing. */
export function firstFootnoteStar(text: string): number {
  for (const { 0: line, index } of text.matchAll(/^.*\*.*$/gm)) {
    const star = /(?<=[\p{L}\p{N}%)\]"”’.])\*(?![\p{L}\p{N}*])/u.exec(line)
    if (star && !/(?<![\p{L}\p{N}*\\])\*(?=[^\s*])/u.test(line.slice(0, star.index))) return index + star.index
  }
  return Number.POSITIVE_INFINITY
}
