/** Common names of characters that are invisible or look like others. */
const names: { readonly [char: string]: string } = {
  '\t': 'tab',
  '\n': 'line break',
  '\u00a0': 'hard space',
  '\u00ad': 'soft hyphen',
  '\u034f': 'grapheme joiner',
  '\u061c': 'Arabic letter mark',
  '\u200b': 'zero-width space',
  '\u200c': 'zero-width non-joiner',
  '\u200d': 'zero-width joiner',
  '\u200e': 'left-to-right mark',
  '\u200f': 'right-to-left mark',
  '\u2028': 'line separator',
  '\u2029': 'paragraph separator',
  '\u202a': 'left-to-right embedding',
  '\u202b': 'right-to-left embedding',
  '\u202c': 'end of a change of direction',
  '\u202d': 'left-to-right override',
  '\u202e': 'right-to-left override',
  '\u202f': 'narrow hard space',
  '\u2060': 'word joiner',
  '\u2066': 'left-to-right isolate',
  '\u2067': 'right-to-left isolate',
  '\u2068': 'first-strong isolate',
  '\u2069': 'end of an isolate',
  '\ufeff': 'byte order mark',
  '\ufffc': 'object replacement character',
  '\ufffd': 'replacement character',
}

const invisible = /(?! )[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\ufffc]/gu

/** A character’s code point and name: “U+00AD soft hyphen”. */
export function signName(char: string): string {
  const code = `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  const name = names[char] ?? kindOf(char)
  return name === '' ? code : `${code} ${name}`
}

/** Replaces each invisible character by its name in square brackets. */
export function signNames(text: string): string {
  return text.replace(invisible, (char) => `[${signName(char)}]`)
}

function kindOf(char: string): string {
  if (/\p{Co}/u.test(char)) return 'private-use sign'
  if (/\p{Cs}/u.test(char)) return 'half a character'
  if (/[\ufff9-\ufffb]/.test(char)) return 'mark of an annotation'
  if (/[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/u.test(char)) return 'variation selector'
  if (/[\u{e0000}-\u{e007f}]/u.test(char)) return 'tag character'
  if (/\p{Cc}/u.test(char)) return 'control character'
  return /\p{Zs}/u.test(char) ? 'space of another width' : 'unseen character'
}
