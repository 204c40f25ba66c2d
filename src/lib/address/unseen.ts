/**
 * Invisible characters in an address: soft hyphens, zero-width spaces, direction marks, no-break and other special spaces.
 * Not plain spaces and line breaks, whose effect is visible.
 */
export const unseen =
  /\u034f|[\u00a0\u00ad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u2066-\u206f\u3000\u3164\ufeff\uffa0]|[\ufe0e\ufe0f]/

const all = new RegExp(unseen.source, 'g')

export function withoutUnseen(text: string): string {
  return unseen.test(text) ? text.replace(all, '') : text
}

const names: { readonly [char: string]: string } = {
  ' ': 'a space',
  '\u00a0': 'a no-break space',
  '\u00ad': 'a soft hyphen',
  '\u200b': 'a space without width',
  '\u200c': 'a mark that keeps letters apart',
  '\u200d': 'a mark that joins letters',
  '\u202f': 'a narrow no-break space',
  '\u2060': 'a mark that forbids a line break',
  '\ufeff': 'a byte order mark',
}

/** The name of an invisible character, with its article. */
export function nameOfUnseen(char: string): string {
  const own = names[char]
  if (own) return own
  if (/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(char)) return 'a mark of writing direction'
  if (/[\u2028\u2029]/.test(char)) return 'a line break of another kind'
  return /\s/.test(char) ? 'a space of another kind' : 'a filler without width'
}

/** Matches scripts with joiners, and emoji. A function, because the expression is slow to compile. */
const joinedScripts = () =>
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Extended_Pictographic}\p{Emoji_Modifier}]/u

const joiners = new Set(['\u200c', '\u200d', '\ufe0e', '\ufe0f'])

/** Whether `char` is a joiner or variation selector that belongs to the letter or emoji before it. */
export function isJoiner(char: string, before: string): boolean {
  return joiners.has(char) && joinedScripts().test(before)
}
