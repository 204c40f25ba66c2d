/** Random words as one line that can stand in a file: without what no file may have, and without space at its ends. */
export function oneLine(words: readonly string[]): string {
  return words
    .join(' ')
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufeff]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}
