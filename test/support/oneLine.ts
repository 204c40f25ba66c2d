/** A random line of text: without characters that no file may contain, and without space at its ends. */
export function oneLine(words: readonly string[]): string {
  return words
    .join(' ')
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufeff]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}
