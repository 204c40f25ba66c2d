/** Where a pattern with the flag g stands in a text, up to a number that only a text made to hurt goes beyond. */
export function firstMatches(text: string, pattern: RegExp, most = 200): RegExpExecArray[] {
  const matches: RegExpExecArray[] = []
  for (const match of text.matchAll(pattern)) if (matches.push(match) === most) break
  return matches
}
