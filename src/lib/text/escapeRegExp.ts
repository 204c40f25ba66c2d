/** The source of a regular expression that matches a text as it is written, outside of a class. */
export function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
