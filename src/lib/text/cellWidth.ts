/** Characters that may take no cell or two. Latin, Greek and Cyrillic have none but combining marks. */
const special =
  /[\u20d0-\u20ff\u0300-\u036f\u0483-\u0489\u0590-\u1dff\u200b-\u200f\u2028-\u202e\u2060-\u206f\u231a-\uffff\xad]/

/** Combining marks, format characters, vowels and final consonants of Hangul syllables. */
const zeroWidth = /[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff]/u

/** Wide and fullwidth characters of Unicode's EastAsianWidth.txt (16.0), by block where a block is almost all wide. */
const doubleWidth =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2ff}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]/u

/** Two of them are one flag. A variation selector makes a narrow symbol a wide emoji. */
const singleWidth = /[\u{1f1e6}-\u{1f1ff}\ufe0f]/u

/** Whether each UTF-16 unit takes one cell. */
export function isPlainlyWide(text: string): boolean {
  return !special.test(text)
}

/** A text's width in a monospaced font, in cells. An emoji that is made of several is as wide as all of them. */
export function cellWidth(text: string): number {
  if (isPlainlyWide(text)) return text.length
  let width = 0
  for (const char of text) {
    if (singleWidth.test(char)) width += 1
    else if (!zeroWidth.test(char)) width += doubleWidth.test(char) ? 2 : 1
  }
  return width
}

/**
 * The room that a text takes in a line, in cells; at least a cell for four UTF-16 units, so that a line of up to 80 cells
 * has fewer than 998 bytes whatever invisible characters it contains.
 */
export function lineRoom(text: string): number {
  return Math.max(cellWidth(text), text.length / 4)
}
