/** The matches of a pattern with the flag g, up to a limit that only a malicious text exceeds. */
export function firstMatches(text: string, pattern: RegExp, most = 200): RegExpExecArray[] {
  const matches: RegExpExecArray[] = []
  for (const match of text.matchAll(pattern)) if (matches.push(match) === most) break
  return matches
}
