/**
 * Whether a text contains one of the parts; a string stands for its characters. A quick test before a pattern that needs
 * one of them: V8 takes ten times as long to compile the pattern.
 */
export function hasAny(text: string, parts: Iterable<string>): boolean {
  for (const part of parts) if (text.includes(part)) return true
  return false
}
