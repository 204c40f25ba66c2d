/** Whether a text has signs in it that programs are full of, and running text hardly ever. */
export function isCode(text: string): boolean {
  return /[`={}<>|\\]|(?:^|\s)--?\w|\w\(\)|\w;$/m.test(text)
}
