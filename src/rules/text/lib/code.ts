/** Whether a text has signs that are common in source code and rare in running text. */
export function looksLikeCode(text: string): boolean {
  return /[`={}<>|\\]|(?:^|\s)--?\w|\w\(\)|\w;$/m.test(text)
}
