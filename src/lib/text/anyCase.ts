/** The source of a regular expression that matches a word of ASCII letters in any case, where no flag can be given. */
export function anyCase(word: string): string {
  return word.replace(/[a-z]/gi, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`)
}
